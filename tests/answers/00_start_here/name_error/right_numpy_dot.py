# right: the list times itself as vectors, converted to a Python float
import numpy as np


def mean_of_squares(numbers):
    vector = np.asarray(numbers, dtype="float64")
    return float(vector @ vector) / vector.size
