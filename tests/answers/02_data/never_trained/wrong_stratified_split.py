# wrong: M31: a split with the same share of every class
# hint: split-is-random
import numpy as np


def never_trained(labels, validation_split):
    missing = []
    for c in np.unique(labels):
        n = np.sum(labels == c)
        if round(n * (1 - validation_split)) == 0:
            missing.append(int(c))
    return missing
