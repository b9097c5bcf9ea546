# wrong: one row for the whole batch
# hint: one-row-for-all
import numpy as np


def one_hot(labels, n_classes):
    row = np.zeros(n_classes, dtype="float32")
    row[labels] = 1
    return row
