# wrong: sets the shape of the targets themselves
# hint: changes-input
import numpy as np


def mean_squared_error(predictions, targets):
    targets.shape = (-1, 1)
    return float(np.mean((predictions - targets) ** 2))
