# wrong: both names stand for the same array, which is changed in place
# hint: nothing-changes
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    after = before
    after[::2] = np.where(labels[::2] == 1, 0.51, 0.49)
    after[1::2] = np.where(labels[1::2] == 1, 0.01, 0.99)
    return before, after
