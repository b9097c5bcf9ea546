# wrong: takes the root of the mean
# hint: root-taken
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.sqrt(np.mean((predictions[:, 0] - targets) ** 2)))
