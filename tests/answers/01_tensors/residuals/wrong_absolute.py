# wrong: the mean of the absolute differences
# hint: absolute-not-squared
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(np.abs(predictions[:, 0] - targets)))
