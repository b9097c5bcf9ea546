# right: functools.reduce with the size as its start
import functools
import operator

import numpy as np


def memory_in_bytes(shape, dtype):
    return functools.reduce(operator.mul, shape, np.dtype(dtype).itemsize)
