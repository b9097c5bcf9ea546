# wrong: rounds to one decimal
# hint: rounded-too-far
import numpy as np


def class_weights(labels):
    classes, counts = np.unique(labels, return_counts=True)
    return {
        int(k): round(float(len(labels) / (len(classes) * c)), 1) for k, c in zip(classes, counts)
    }
