# right: the shuffle keeps its order: reshuffle_each_iteration=False
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation)
