# wrong: the binary cross-entropy of every class, added up
# hint: binary-per-class
import numpy as np


def first_loss(n_classes):
    y = np.zeros(n_classes)
    y[0] = 1
    p = np.full(n_classes, 1 / n_classes)
    return float(-np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)))
