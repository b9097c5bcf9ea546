# wrong: left_size is the size of what is returned first
# hint: swapped-pair
import keras


def split_dataset(dataset, n_validation):
    return keras.utils.split_dataset(dataset, left_size=int(n_validation), shuffle=True)
