# wrong: multiplies in floating point, which is not exact for large shapes
# hint: float-rounding
import numpy as np


def memory_in_bytes(shape, dtype):
    return int(np.prod(shape, dtype="float64") * np.dtype(dtype).itemsize)
