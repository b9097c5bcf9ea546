# wrong: sigmoid and then the threshold for logits: always class 1
# hint: always-class-one
import numpy as np


def binary_accuracy(logits, labels):
    p = np.exp(-np.logaddexp(0.0, -logits.ravel()))
    return float(np.mean((p >= 0) == labels))
