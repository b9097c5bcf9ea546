# wrong: the code of the task as it stands
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions - targets) ** 2))
