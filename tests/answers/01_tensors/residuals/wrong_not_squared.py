# wrong: the mean of the differences
# hint: not-squared
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(predictions[:, 0] - targets))
