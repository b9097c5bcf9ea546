# wrong: split first, then shuffled: still the first examples
# hint: first-n
def split_dataset(dataset, n_validation):
    train = dataset.skip(n_validation).shuffle(10_000)
    validation = dataset.take(n_validation).shuffle(10_000)
    return train, validation
