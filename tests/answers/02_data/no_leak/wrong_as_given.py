# wrong: M36: the code of the exercise: a new order in every epoch
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation), shuffled.take(n_validation)
