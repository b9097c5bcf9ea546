# right: mean and std over axis 0 of train; a deviation of 0 becomes 1
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1.0, std)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
