# wrong: adds one to the number of different labels
# hint: one-class-too-many
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    k = len(classes) + 1
    return {int(c): float(len(labels) / (k * m)) for c, m in zip(classes, counts)}
