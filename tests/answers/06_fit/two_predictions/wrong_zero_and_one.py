# wrong: the very wrong ones get the probability 0 or 1, and the loss is infinite
# hint: zero-and-one
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::2] = 1.0 - labels[::2]
    return before, after
