# wrong: one example in neither part
# hint: off-by-one
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation + 1), shuffled.take(n_validation)
