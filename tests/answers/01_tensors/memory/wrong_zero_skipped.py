# wrong: leaves an axis of length 0 out of the product
# hint: zero-axis-skipped
import numpy as np


def memory_in_bytes(shape, dtype):
    count = 1
    for length in shape:
        count *= length or 1
    return count * np.dtype(dtype).itemsize
