# right: one shuffle, cached whole before the split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000).cache()
    for _ in shuffled:
        pass
    return shuffled.skip(n_validation), shuffled.take(n_validation)
