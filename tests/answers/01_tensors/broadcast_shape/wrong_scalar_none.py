# wrong: a scalar fits nothing
# hint: scalar-does-not-fit
import numpy as np


def broadcast_shape(first, second):
    if not first or not second:
        return None
    try:
        return np.broadcast_shapes(first, second)
    except ValueError:
        return None
