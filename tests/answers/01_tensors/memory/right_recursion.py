# right: recursion over the axes
import numpy as np


def memory_in_bytes(shape, dtype):
    if len(shape) == 0:
        return np.zeros((), dtype=dtype).nbytes
    return shape[0] * memory_in_bytes(shape[1:], dtype)
