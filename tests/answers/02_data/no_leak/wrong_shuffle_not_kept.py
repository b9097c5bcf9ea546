# wrong: the shuffled dataset is not kept
# hint: first-n
def split_dataset(dataset, n_validation):
    dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return dataset.skip(n_validation), dataset.take(n_validation)
