# right: float64, np.average of squares; np.divide with where
import numpy as np


def normalize(train, validation, test):
    t = np.asarray(train, dtype=np.float64)
    mean = np.average(t, axis=0)
    std = np.sqrt(np.maximum(np.average((t - mean) ** 2, axis=0), 0))

    def apply(x):
        shifted = np.asarray(x, dtype=np.float64) - mean
        return np.divide(shifted, std, out=shifted.copy(), where=std > 0)

    return tuple(map(apply, (train, validation, test)))
