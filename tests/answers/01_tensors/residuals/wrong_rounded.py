# wrong: rounds to two places
# hint: rounded
import numpy as np


def mean_squared_error(predictions, targets):
    return round(float(np.mean((predictions[:, 0] - targets) ** 2)), 2)
