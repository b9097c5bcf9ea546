# wrong: the largest class has weight 1, the others more
# hint: largest-class-weighs-one
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return {k: float(counts.max() / c) for k, c in enumerate(counts)}
