# wrong: two datasets that are not returned
# hint: no-return
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000, reshuffle_each_iteration=False)
    train = shuffled.skip(n_validation)
    validation = shuffled.take(n_validation)
    print(train, validation)
