# right: one example crosses the threshold while all the wrong ones become worse
import numpy as np


def two_predictions(labels):
    right = np.abs(labels - 0.4)
    before = 1.0 - right
    after = np.abs(labels - 0.999)
    after[-1] = right[-1]
    return before, after
