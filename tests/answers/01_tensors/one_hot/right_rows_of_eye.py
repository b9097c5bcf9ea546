# right: picks rows of the unit matrix
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(n_classes, dtype=np.float32)[labels]
