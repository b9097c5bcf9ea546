# wrong: one divided by the share of the class
# hint: mean-is-number-of-classes
import numpy as np


def class_weights(labels):
    return {int(k): float(1 / np.mean(labels == k)) for k in np.unique(labels)}
