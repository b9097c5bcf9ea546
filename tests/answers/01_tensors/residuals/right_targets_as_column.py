# right: makes the targets a column
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean(np.square(predictions - targets[:, np.newaxis])))
