# right: put_along_axis
import numpy as np


def one_hot(labels, n_classes):
    table = np.zeros((labels.size, n_classes), np.float32)
    np.put_along_axis(table, labels.reshape(-1, 1).astype(int), 1, axis=1)
    return table
