# wrong: the library's function without a word on shapes that do not fit
# hint: raises
import numpy as np


def broadcast_shape(first, second):
    return np.broadcast_shapes(first, second)
