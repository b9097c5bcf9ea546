# right: np.broadcast_shapes
import numpy as np


def broadcast_shape(first, second):
    try:
        return tuple(int(length) for length in np.broadcast_shapes(first, second))
    except ValueError:
        return None
