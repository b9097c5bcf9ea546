# wrong: an odd number of examples is left open
# hint: unfinished
import numpy as np


def two_predictions(labels):
    if len(labels) % 2:
        raise NotImplementedError("odd n")
    before = np.where(labels == 1, 0.49, 0.51)
    after = np.where(labels == 1, 0.6, 0.4)
    after[::2] = np.where(labels[::2] == 1, 0.01, 0.99)
    return before, after
