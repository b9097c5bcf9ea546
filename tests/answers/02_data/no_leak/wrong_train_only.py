# wrong: one dataset
# hint: wrong-type
def split_dataset(dataset, n_validation):
    return dataset.shuffle(10_000, reshuffle_each_iteration=False).skip(n_validation)
