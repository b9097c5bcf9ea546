# wrong: a list in the order of the classes, which fit does not take
# hint: wrong-type
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return (len(labels) / (len(counts) * counts)).tolist()
