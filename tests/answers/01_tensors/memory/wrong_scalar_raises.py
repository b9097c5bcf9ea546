# wrong: starts from the first axis, which a scalar does not have
# hint: raises
import numpy as np


def memory_in_bytes(shape, dtype):
    count = shape[0]
    for length in shape[1:]:
        count *= length
    return count * np.dtype(dtype).itemsize
