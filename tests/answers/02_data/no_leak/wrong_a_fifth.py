# wrong: a fifth, whatever is asked
# hint: share-not-number
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    n = len(list(shuffled)) // 5
    return shuffled.skip(n), shuffled.take(n)
