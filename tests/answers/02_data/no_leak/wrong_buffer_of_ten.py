# wrong: a buffer of ten
# hint: buffer-too-small
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation)
    return train, shuffled.take(n_validation)
