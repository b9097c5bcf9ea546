# wrong: one column for every label that occurs
# hint: classes-that-occur
import numpy as np


def one_hot(labels, n_classes):
    return (labels[:, None] == np.unique(labels)).astype("float32")
