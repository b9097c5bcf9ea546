# wrong: how many are right, not the share
# hint: count-or-percent
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.sum((logits.ravel() >= 0) == labels))
