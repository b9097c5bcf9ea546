# wrong: divides by n - 1
# hint: divided-by-n-minus-one
import numpy as np


def mean_squared_error(predictions, targets):
    errors = predictions[:, 0] - targets
    return float(np.sum(errors**2) / max(1, len(errors) - 1))
