# wrong: no axis: one mean and one deviation for the whole table
# hint: one-mean-for-all-columns
import numpy as np


def normalize(train, validation, test):
    mean = np.mean(train)
    std = np.std(train)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
