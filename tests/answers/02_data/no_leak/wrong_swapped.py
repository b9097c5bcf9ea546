# wrong: (validation, train)
# hint: swapped-pair
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.take(n_validation), shuffled.skip(n_validation)
