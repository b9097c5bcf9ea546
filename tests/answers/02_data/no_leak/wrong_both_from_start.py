# wrong: both parts taken from the start: validation is a part of train
# hint: validation-in-train
def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    shuffled = dataset.shuffle(n, reshuffle_each_iteration=False)
    return shuffled.take(n - n_validation), shuffled.take(n_validation)
