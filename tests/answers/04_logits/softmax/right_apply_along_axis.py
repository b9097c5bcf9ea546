# right: a function of one row, applied to each
import numpy as np


def softmax_of_row(row):
    e = np.exp(row - row.max())
    return e / e.sum()


def softmax(logits):
    return np.apply_along_axis(softmax_of_row, 1, logits)
