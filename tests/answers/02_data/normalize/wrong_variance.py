# wrong: divides by the variance
# hint: variance-not-deviation
import numpy as np


def normalize(train, validation, test):
    mean = np.mean(train, axis=0)
    variance = np.var(train, axis=0)
    variance[variance == 0] = 1
    return tuple((part - mean) / variance for part in (train, validation, test))
