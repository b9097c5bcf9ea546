# wrong: divides bits by 8 with /, so the result is a float
# hint: wrong-type
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    bits = np.dtype(dtype).itemsize * 8
    return math.prod(shape) * bits / 8
