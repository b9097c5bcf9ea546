# wrong: range(labels.max()) leaves the last class out
# hint: last-class-forgotten
import numpy as np


def class_weights(labels):
    k = len(np.unique(labels))
    weights = {}
    for c in range(labels.max()):
        weights[c] = float(len(labels) / (k * np.sum(labels == c)))
    return weights
