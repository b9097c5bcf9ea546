# right: the first half and the second half, put together
import numpy as np


def one_hot(labels, n_classes):
    if len(labels) == 1:
        row = np.zeros((1, n_classes), dtype=np.float32)
        row[0, int(labels[0])] = 1.0
        return row
    middle = len(labels) // 2
    return np.vstack([one_hot(labels[:middle], n_classes), one_hot(labels[middle:], n_classes)])
