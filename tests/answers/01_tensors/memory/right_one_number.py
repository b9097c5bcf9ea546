# right: makes a single number and asks it for its bytes
import numpy as np


def memory_in_bytes(shape, dtype):
    one_number = len(np.ones(1, dtype=dtype).tobytes())
    result = one_number
    for axis in range(len(shape)):
        result = result * int(shape[axis])
    return result
