# wrong: each part from a shuffle of its own
# hint: both-reshuffled-apart
def split_dataset(dataset, n_validation):
    train = dataset.shuffle(10_000, reshuffle_each_iteration=False).skip(n_validation)
    validation = dataset.shuffle(10_000, reshuffle_each_iteration=False).take(n_validation)
    return train, validation
