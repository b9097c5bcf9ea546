# wrong: the name train is given to the result, and then its mean (0) and deviation (1) are used
# hint: train-only-normalized
import numpy as np


def normalize(train, validation, test):
    std = train.std(axis=0)
    train = (train - train.mean(axis=0)) / np.where(std == 0, 1, std)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    validation = (validation - train.mean(axis=0)) / std
    test = (test - train.mean(axis=0)) / std
    return train, validation, test
