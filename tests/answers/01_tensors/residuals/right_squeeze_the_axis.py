# right: squeezes axis 1 only
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((np.squeeze(predictions, axis=1) - targets) ** 2))
