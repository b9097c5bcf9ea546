# wrong: adds two real arrays
# hint: makes-the-tensors
import numpy as np


def broadcast_shape(first, second):
    try:
        return (np.zeros(first, dtype=bool) | np.zeros(second, dtype=bool)).shape
    except ValueError:
        return None
