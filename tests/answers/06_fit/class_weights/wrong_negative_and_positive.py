# wrong: only the classes 0 and 1 get a weight
# hint: two-classes-only
import numpy as np


def class_weights(labels):
    n = len(labels)
    negative = np.sum(labels == 0)
    positive = n - negative
    return {0: float(n / (2 * negative)), 1: float(n / (2 * positive))}
