# wrong: the last ones
# hint: last-n
def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    return dataset.take(n - n_validation), dataset.skip(n - n_validation)
