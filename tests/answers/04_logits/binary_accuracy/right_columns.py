# right: both made columns of shape (n, 1), count_nonzero
import numpy as np


def binary_accuracy(logits, labels):
    z = np.array(logits).reshape(-1, 1)
    y = np.array(labels).reshape(-1, 1)
    n_right = np.count_nonzero((z >= 0) == (y == 1))
    return n_right / len(y)
