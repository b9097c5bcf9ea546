# right: one order with a seed; the part for training is reshuffled after the split
def split_dataset(dataset, n_validation):
    fixed = dataset.shuffle(10_000, seed=1, reshuffle_each_iteration=False)
    validation = fixed.take(n_validation)
    train = fixed.skip(n_validation).shuffle(1_000)
    return train, validation
