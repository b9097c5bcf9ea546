# wrong: a sentence with the unit
# hint: wrong-type
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return f"{math.prod(shape) * np.dtype(dtype).itemsize} bytes"
