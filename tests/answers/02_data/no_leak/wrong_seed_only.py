# wrong: M36: a seed fixes the sequence of the orders, not one order
# hint: reshuffled-split
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, seed=42)
    train = shuffled.skip(n_validation)
    validation = shuffled.take(n_validation)
    return train, validation
