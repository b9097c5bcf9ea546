# wrong: train never ends
# hint: repeated
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation).repeat(), shuffled.take(n_validation)
