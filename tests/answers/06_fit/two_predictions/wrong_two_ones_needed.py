# wrong: makes one 1 right and another 1 very wrong; there may be only one
# hint: one-class-alone
import numpy as np


def two_predictions(labels):
    ones = np.flatnonzero(labels == 1)
    before = np.where(labels == 1, 0.49, 0.3)
    after = before.copy()
    after[ones] = 0.51
    after[ones[len(ones) // 2 :]] = 0.00001
    return before, after
