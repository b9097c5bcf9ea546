# wrong: gives megabytes as a float
# hint: other-unit
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * np.dtype(dtype).itemsize / 1e6
