# wrong: False instead of None
# hint: wrong-type
import numpy as np


def broadcast_shape(first, second):
    try:
        return np.broadcast_shapes(first, second)
    except ValueError:
        return False
