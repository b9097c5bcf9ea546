# wrong: adds the lengths of the axes
# hint: sum-of-axes
import numpy as np


def memory_in_bytes(shape, dtype):
    return sum(shape) * np.dtype(dtype).itemsize
