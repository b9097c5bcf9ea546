# wrong: an array instead of a list
# hint: wrong-type
import numpy as np


def count_parameters(units):
    u = np.array(units)
    return u[:-1] * u[1:] + u[1:]
