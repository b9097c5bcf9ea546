# wrong: the K weights have the mean 1, not the weights of the examples
# hint: mean-over-classes
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    weights = 1 / counts
    weights = weights / weights.mean()
    return {int(k): float(w) for k, w in zip(classes, weights)}
