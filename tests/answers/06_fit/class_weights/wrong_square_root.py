# wrong: softens the weights by a square root
# hint: square-root
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    weights = np.sqrt(len(labels) / (len(counts) * counts))
    return dict(enumerate(weights.tolist()))
