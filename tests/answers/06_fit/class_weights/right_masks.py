# right: the share of each class by a mask; equal shares would be 1 / K
import numpy as np


def class_weights(labels):
    k = int(labels.max()) + 1
    return {c: float(1 / k / np.mean(labels == c)) for c in range(k)}
