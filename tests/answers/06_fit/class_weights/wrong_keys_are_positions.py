# wrong: a dictionary from the position of each example to its weight
# hint: weight-per-example
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    weight = len(labels) / (len(counts) * counts)
    return {i: float(weight[label]) for i, label in enumerate(labels)}
