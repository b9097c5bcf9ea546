# right: keras.utils.split_dataset, validation as the left part, exchanged at the end
import keras


def split_dataset(dataset, n_validation):
    validation, train = keras.utils.split_dataset(
        dataset, left_size=int(n_validation), shuffle=True, seed=2026
    )
    return train, validation
