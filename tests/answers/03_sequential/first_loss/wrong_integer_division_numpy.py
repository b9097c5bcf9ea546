# wrong: the same with NumPy: inf
# hint: not-finite
import numpy as np


def first_loss(n_classes):
    with np.errstate(divide="ignore"):
        return float(-np.log(1 // n_classes))
