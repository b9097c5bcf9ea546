# wrong: mean and deviation of the test part
# hint: fitted-on-wrong-part
import numpy as np


def normalize(train, validation, test):
    mean, std = test.mean(axis=0), test.std(axis=0)
    std = np.where(std == 0, 1, std)
    return tuple((part - mean) / std for part in (train, validation, test))
