# right: NumPy; the result is a np.float64, which is a float
import numpy as np


def mean_of_squares(numbers):
    return np.mean(np.square(np.array(numbers, dtype=float)))
