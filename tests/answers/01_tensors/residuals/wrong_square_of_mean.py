# wrong: squares the mean difference
# hint: square-of-the-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(predictions[:, 0] - targets) ** 2)
