# wrong: leaves the mask of True and False
# hint: mask-not-numbers
import numpy as np


def one_hot(labels, n_classes):
    return labels[:, None] == np.arange(n_classes)
