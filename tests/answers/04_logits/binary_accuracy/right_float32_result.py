# right: a mean in float32: np.float32 instead of a Python float
import numpy as np


def binary_accuracy(logits, labels):
    return np.mean((logits.ravel() >= 0) == labels, dtype=np.float32)
