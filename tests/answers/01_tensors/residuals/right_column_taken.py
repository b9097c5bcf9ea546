# right: takes the only column of the predictions
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions[:, 0] - targets) ** 2))
