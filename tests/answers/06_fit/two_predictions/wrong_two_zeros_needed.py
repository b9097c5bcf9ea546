# wrong: changes only the examples of class 0: the first becomes right, the others very wrong
# hint: one-class-alone
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.7, 0.51)
    after = before.copy()
    zeros = np.flatnonzero(labels == 0)
    after[zeros[0]] = 0.45
    after[zeros[1:]] = 0.999
    return before, after
