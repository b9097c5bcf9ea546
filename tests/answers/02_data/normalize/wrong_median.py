# wrong: the median instead of the mean
# hint: median-and-mad
import numpy as np


def normalize(train, validation, test):
    middle = np.median(train, axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (train - middle) / std, (validation - middle) / std, (test - middle) / std
