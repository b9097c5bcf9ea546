# right: before, one constant that favours the rarer class; after, every fourth is very wrong
import numpy as np


def two_predictions(labels):
    rarer_is_one = np.sum(labels == 1) <= np.sum(labels == 0)
    before = np.full(labels.shape, 0.51 if rarer_is_one else 0.49)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::4] = np.where(labels[::4] == 1, 0.002, 0.998)
    return before, after
