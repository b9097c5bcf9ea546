# wrong: the half that some books put in front
# hint: half-the-mean
import numpy as np


def mean_squared_error(predictions, targets):
    return float(0.5 * np.mean((predictions[:, 0] - targets) ** 2))
