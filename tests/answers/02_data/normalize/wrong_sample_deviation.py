# wrong: ddof=1
# hint: sample-deviation
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0, ddof=1)
    std = np.where(std == 0, 1, std)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
