# wrong: adds an axis to both, which changes nothing
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    errors = np.expand_dims(predictions, 0) - np.expand_dims(targets, 0)
    return float(np.mean(errors**2))
