# right: np.prod over Python ints, which cannot overflow
import numpy as np


def memory_in_bytes(shape, dtype):
    n_numbers = np.prod(np.array(shape, dtype=object))
    return int(n_numbers) * np.dtype(dtype).itemsize
