# right: two loops
import numpy as np


def one_hot(labels, n_classes):
    table = []
    for label in labels:
        row = []
        for column in range(n_classes):
            row.append(1.0 if column == label else 0.0)
        table.append(row)
    return np.array(table, dtype=np.float32)
