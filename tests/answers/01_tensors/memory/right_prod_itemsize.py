# right: the product of the shape times the size of one number, in Python ints
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * np.dtype(dtype).itemsize
