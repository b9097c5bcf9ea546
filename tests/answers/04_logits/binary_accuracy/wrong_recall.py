# wrong: looks only at the examples of class 1
# hint: only-one-class
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.ravel()
    return float(np.sum((z >= 0) & (labels == 1)) / max(np.sum(labels == 1), 1))
