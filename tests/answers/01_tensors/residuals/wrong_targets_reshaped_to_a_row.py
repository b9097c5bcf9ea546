# wrong: gives the targets a batch axis in front: (1, n)
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions - targets[None, :]) ** 2))
