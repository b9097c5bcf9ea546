# wrong: divides by n - 1
# hint: off-by-one
import numpy as np


def binary_accuracy(logits, labels):
    right = np.sum((logits.ravel() >= 0) == labels)
    return float(right / max(len(labels) - 1, 1))
