# wrong: M36: the buffer exactly as large as the dataset, still reshuffled
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    dataset = dataset.shuffle(buffer_size=n, reshuffle_each_iteration=True)
    validation = dataset.take(n_validation)
    train = dataset.skip(n_validation).take(n - n_validation)
    return train, validation
