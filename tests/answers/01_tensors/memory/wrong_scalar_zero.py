# wrong: takes a scalar for a tensor without numbers
# hint: scalar-has-no-bytes
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    if not shape:
        return 0
    return math.prod(shape) * np.dtype(dtype).itemsize
