# wrong: np.var subtracts the mean error
# hint: variance-of-the-errors
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.var(predictions[:, 0] - targets))
