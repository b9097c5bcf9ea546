# wrong: swaps the two and believes that this mends it
# hint: broadcast-n-by-n
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((targets - predictions) ** 2))
