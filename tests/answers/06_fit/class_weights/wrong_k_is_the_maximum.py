# wrong: takes the largest label for the number of classes
# hint: one-class-too-few
import numpy as np


def class_weights(labels):
    k = int(labels.max())
    classes, counts = np.unique(labels, return_counts=True)
    return {int(c): float(len(labels) / (k * m)) for c, m in zip(classes, counts)}
