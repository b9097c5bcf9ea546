# right: nested comprehensions
import numpy as np


def one_hot(labels, n_classes):
    return np.array(
        [[float(label == k) for k in range(n_classes)] for label in labels], dtype="float32"
    )
