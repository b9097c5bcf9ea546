# wrong: takes the number for a percentage
# hint: raises
import keras


def split_dataset(dataset, n_validation):
    share = n_validation / 100
    return keras.utils.split_dataset(dataset, right_size=share, shuffle=True)
