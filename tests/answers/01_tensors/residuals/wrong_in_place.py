# wrong: subtracts in the argument
# hint: changes-input
import numpy as np


def mean_squared_error(predictions, targets):
    column = predictions[:, 0]
    column -= targets.astype(column.dtype)
    return float(np.mean(column.astype("float64") ** 2))
