# wrong: a dataset cannot be sliced like a list
# hint: raises
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled[n_validation:], shuffled[:n_validation]
