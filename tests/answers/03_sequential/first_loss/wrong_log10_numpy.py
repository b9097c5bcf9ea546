# wrong: minus the decimal logarithm of the share
# hint: wrong-base
import numpy as np


def first_loss(n_classes):
    return float(-np.log10(1 / n_classes))
