# wrong: np.prod in int64, which overflows for large shapes
# hint: integer-overflow
import numpy as np


def memory_in_bytes(shape, dtype):
    return int(np.prod(shape, dtype=np.int64)) * np.dtype(dtype).itemsize
