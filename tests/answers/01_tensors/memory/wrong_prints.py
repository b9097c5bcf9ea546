# wrong: prints the bytes
# hint: no-return
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    print(math.prod(shape) * np.dtype(dtype).itemsize)
