# wrong: train has only as many examples as validation
# hint: examples-lost
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation).take(n_validation)
    return train, shuffled.take(n_validation)
