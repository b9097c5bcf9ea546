# wrong: sums the table of all pairs and divides by n
# hint: table-divided-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.sum((predictions - targets) ** 2) / len(targets))
