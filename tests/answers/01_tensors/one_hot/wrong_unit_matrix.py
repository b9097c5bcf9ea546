# wrong: the unit matrix, as if the labels were 0, 1, 2 …
# hint: position-not-label
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(len(labels), n_classes, dtype="float32")
