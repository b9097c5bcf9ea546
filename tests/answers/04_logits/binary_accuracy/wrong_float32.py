# wrong: a np.float32, which is not a Python float
# hint: wrong-type
import numpy as np


def binary_accuracy(logits, labels):
    return np.mean((logits.ravel() >= 0) == labels, dtype=np.float32)
