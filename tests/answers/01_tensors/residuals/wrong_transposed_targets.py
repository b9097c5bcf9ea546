# wrong: .T of a vector is the same vector
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions - targets.T) ** 2))
