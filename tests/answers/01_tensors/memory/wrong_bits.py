# wrong: counts bits
# hint: bits-not-bytes
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * np.dtype(dtype).itemsize * 8
