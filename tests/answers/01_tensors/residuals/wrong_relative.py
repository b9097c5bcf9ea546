# wrong: divides by the mean square of the targets
# hint: value
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions[:, 0] - targets) ** 2) / np.mean(targets**2))
