# wrong: no shuffle: the first class is validated
# hint: first-n
def split_dataset(dataset, n_validation):
    return dataset.skip(n_validation), dataset.take(n_validation)
