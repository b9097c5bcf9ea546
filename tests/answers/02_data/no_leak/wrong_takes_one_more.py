# wrong: one example in both parts
# hint: off-by-one
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation + 1)
