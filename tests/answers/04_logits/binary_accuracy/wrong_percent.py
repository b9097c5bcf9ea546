# wrong: per cent instead of a share
# hint: count-or-percent
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits.ravel() >= 0) == labels)) * 100
