# wrong: the share of wrong classifications
# hint: error-rate
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean((logits.ravel() >= 0) != labels))
