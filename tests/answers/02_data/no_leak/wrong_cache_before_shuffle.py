# wrong: M36: cache before shuffle keeps the sorted order, not the drawn one
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.cache().shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation)
