# wrong: 1 / count; the weights are tiny and their mean over the examples is K / n
# hint: mean-is-not-one
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    return {int(k): float(1 / c) for k, c in zip(classes, counts)}
