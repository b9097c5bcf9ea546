# right: compares the lengths as NumPy arrays
import numpy as np


def broadcast_shape(first, second):
    n_axes = max(len(first), len(second))
    table = np.ones((2, n_axes), dtype=object)
    for row, shape in enumerate((first, second)):
        if len(shape) > 0:
            table[row, n_axes - len(shape) :] = shape
    fits = (table[0] == table[1]) | (table[0] == 1) | (table[1] == 1)
    if not fits.all():
        return None
    return tuple(int(n) for n in np.where(table[0] == 1, table[1], table[0]))
