# wrong: a weight for each example, as for sample_weight
# hint: weight-per-example
import numpy as np


def class_weights(labels):
    counts = np.bincount(labels)
    return (len(labels) / (len(counts) * counts))[labels]
