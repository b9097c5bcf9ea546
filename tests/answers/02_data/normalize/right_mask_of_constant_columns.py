# right: constant columns are given the deviation 1 by a mask of equal values
import numpy as np


def normalize(train, validation, test):
    constant = train.max(axis=0) == train.min(axis=0)
    std = np.std(train, axis=0)
    std[constant] = 1
    mean = np.mean(train, axis=0)
    mean[constant] = train[0, constant]
    out = []
    for part in (train, validation, test):
        out.append(np.divide(np.subtract(part, mean), std))
    return tuple(out)
