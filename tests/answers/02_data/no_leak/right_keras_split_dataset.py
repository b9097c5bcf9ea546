# right: keras.utils.split_dataset with shuffle=True
import keras


def split_dataset(dataset, n_validation):
    n = sum(1 for _ in dataset)
    return keras.utils.split_dataset(
        dataset, left_size=n - n_validation, right_size=n_validation, shuffle=True
    )
