# wrong: so sure that the number in float64 is exactly 1
# hint: zero-and-one
import numpy as np


def two_predictions(labels):
    z = np.where(labels == 1, 40.0, -40.0)
    z[::2] = -z[::2]
    after = 1 / (1 + np.exp(-z))
    before = np.where(labels == 1, 0.49, 0.51)
    return before, after
