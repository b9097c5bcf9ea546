# wrong: no brackets: the mean is divided by the deviation first
# hint: order-of-formula
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return train - mean / std, validation - mean / std, test - mean / std
