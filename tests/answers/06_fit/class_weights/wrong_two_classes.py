# wrong: the 2 of a tutorial with two classes
# hint: two-classes-only
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    total = counts.sum()
    return {k: float((1 / c) * (total / 2.0)) for k, c in enumerate(counts)}
