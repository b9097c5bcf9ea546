# wrong: more than two classes are left open
# hint: unfinished
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    if len(counts) > 2:
        raise NotImplementedError("more than two classes")
    return {k: float(len(labels) / (2 * c)) for k, c in enumerate(counts)}
