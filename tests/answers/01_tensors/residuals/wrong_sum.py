# wrong: adds and does not divide
# hint: sum-not-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.sum((predictions[:, 0] - targets) ** 2))
