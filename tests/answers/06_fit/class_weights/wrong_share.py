# wrong: the share of the class, so that the largest class counts most
# hint: grows-with-count
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    return {int(k): float(c / len(labels)) for k, c in zip(classes, counts)}
