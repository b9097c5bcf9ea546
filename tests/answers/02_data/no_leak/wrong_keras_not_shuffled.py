# wrong: keras.utils.split_dataset does not shuffle if not asked
# hint: last-n
import keras


def split_dataset(dataset, n_validation):
    n = len(list(dataset))
    return keras.utils.split_dataset(dataset, left_size=n - n_validation)
