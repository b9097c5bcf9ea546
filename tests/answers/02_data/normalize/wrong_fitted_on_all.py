# wrong: M28: mean and deviation of all three parts
# hint: fitted-on-all
import numpy as np


def normalize(train, validation, test):
    everything = np.concatenate([train, validation, test])
    mean = everything.mean(axis=0)
    std = everything.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
