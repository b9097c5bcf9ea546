# wrong: counts the classes from 1
# hint: classes-from-one
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return {i: float(len(labels) / (len(counts) * c)) for i, c in enumerate(counts, start=1)}
