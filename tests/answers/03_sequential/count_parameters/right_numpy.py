# right: NumPy on shifted arrays, turned into Python ints at the end
import numpy as np


def count_parameters(units):
    u = np.asarray(units, dtype=np.int64)
    return ((u[:-1] + 1) * u[1:]).tolist()
