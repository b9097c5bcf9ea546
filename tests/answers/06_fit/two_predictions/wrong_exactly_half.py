# wrong: before, everything is 0.5, which is on no side
# hint: exactly-half
import numpy as np


def two_predictions(labels):
    before = np.full(len(labels), 0.5)
    after = np.where(labels == 1, 0.6, 0.4)
    after[0] = np.where(labels[0] == 1, 0.0001, 0.9999)
    return before, after
