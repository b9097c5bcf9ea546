# wrong: a column more, because K is taken for the largest label
# hint: labels-from-one
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes + 1)).astype("float32")
