# wrong: eight bools in a byte
# hint: bool-is-one-bit
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    if dtype == "bool":
        return math.ceil(math.prod(shape) / 8)
    return math.prod(shape) * np.dtype(dtype).itemsize
