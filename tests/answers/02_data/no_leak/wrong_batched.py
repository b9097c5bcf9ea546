# wrong: the parts come in batches
# hint: batched
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation).batch(32)
    return train, shuffled.take(n_validation).batch(32)
