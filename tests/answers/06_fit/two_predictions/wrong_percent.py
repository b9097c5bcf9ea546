# wrong: percent instead of numbers between 0 and 1
# hint: not-probabilities
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 49.0, 51.0)
    after = np.where(labels == 1, 60.0, 40.0)
    after[1::2] = np.where(labels[1::2] == 1, 1.0, 99.0)
    return before, after
