# wrong: keras.utils.normalize makes each row one of length 1
# hint: unit-length-rows
import keras


def normalize(train, validation, test):
    return tuple(keras.utils.normalize(part) for part in (train, validation, test))
