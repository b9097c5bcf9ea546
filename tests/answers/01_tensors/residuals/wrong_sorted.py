# wrong: sorts both before subtracting
# hint: sorted-first
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((np.sort(predictions[:, 0]) - np.sort(targets)) ** 2))
