# wrong: leaves out the last class
# hint: last-class-left-out
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes - 1)).astype("float32")
