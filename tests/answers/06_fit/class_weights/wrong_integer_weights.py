# wrong: fills an array of integers, which cuts the weights off
# hint: weights-truncated
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    weights = np.zeros(len(counts), dtype=int)
    for k in range(len(counts)):
        weights[k] = len(labels) / (len(counts) * counts[k])
    return {k: float(w) for k, w in enumerate(weights)}
