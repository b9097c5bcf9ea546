# wrong: turns the labels of the caller into -1 and 1
# hint: changes-input
import numpy as np


def binary_accuracy(logits, labels):
    signs = np.where(logits.ravel() >= 0, 1, -1)
    labels *= 2
    labels -= 1
    return float(np.mean(signs == labels))
