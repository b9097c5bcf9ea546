# wrong: every training example twice an epoch
# hint: repeated
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation).repeat(2), shuffled.take(n_validation)
