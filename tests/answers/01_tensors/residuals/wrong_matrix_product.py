# wrong: multiplies shapes that do not fit
# hint: raises
import numpy as np


def mean_squared_error(predictions, targets):
    errors = predictions - targets[:, None]
    return float(np.dot(errors, errors)) / len(targets)
