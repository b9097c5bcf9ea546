# wrong: two shuffles, fixed, with two seeds
# hint: both-reshuffled-apart
def split_dataset(dataset, n_validation):
    one = dataset.shuffle(10_000, seed=1, reshuffle_each_iteration=False)
    other = dataset.shuffle(10_000, seed=2, reshuffle_each_iteration=False)
    return one.skip(n_validation), other.take(n_validation)
