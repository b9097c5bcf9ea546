# wrong: each part as one large batch
# hint: batched
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    validation = shuffled.take(n_validation).batch(n_validation)
    return shuffled.skip(n_validation).batch(10_000), validation
