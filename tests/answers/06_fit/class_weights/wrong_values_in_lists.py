# wrong: each weight in a list of one
# hint: wrong-type
import numpy as np


def class_weights(labels):
    weights = {}
    k = len(set(labels.tolist()))
    for label in labels.tolist():
        weights.setdefault(label, [len(labels) / (k * np.sum(labels == label))])
    return weights
