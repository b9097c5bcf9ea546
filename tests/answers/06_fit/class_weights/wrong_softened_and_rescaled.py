# wrong: one over the square root of the count, brought to the mean 1
# hint: square-root
import numpy as np


def class_weights(labels):
    raw = 1 / np.sqrt(np.bincount(labels))
    raw = raw / raw[labels].mean()
    return {k: float(w) for k, w in enumerate(raw)}
