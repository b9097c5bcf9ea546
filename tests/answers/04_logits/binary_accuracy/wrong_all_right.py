# wrong: whether all are right
# hint: all-or-nothing
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.all((logits.ravel() >= 0) == labels))
