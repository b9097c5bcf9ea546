# wrong: writes into the arrays of the caller
# hint: changes-input
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std).astype(train.dtype)
    for part in (train, validation, test):
        part -= mean
        part /= std
    return train, validation, test
