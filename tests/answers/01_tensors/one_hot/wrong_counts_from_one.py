# wrong: compares with 1 to K
# hint: labels-from-one
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.arange(1, n_classes + 1)).astype("float32")
