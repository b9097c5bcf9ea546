# wrong: validation is skipped twice in train
# hint: examples-lost
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    validation = shuffled.take(n_validation)
    rest = shuffled.skip(n_validation)
    return rest.skip(n_validation), validation
