# wrong: subtracts the means, then squares
# hint: square-of-the-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float((np.mean(predictions) - np.mean(targets)) ** 2)
