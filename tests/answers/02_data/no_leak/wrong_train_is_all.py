# wrong: train is the whole dataset
# hint: validation-in-train
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled, shuffled.take(n_validation)
