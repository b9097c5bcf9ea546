# wrong: M36: validation is cached, train is still drawn anew
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation).cache()
