# wrong: the mean weight of the hits: values and weights of np.average exchanged
# hint: average-swapped
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = (labels == predicted).astype(float)
    if hit.sum() == 0:
        return 0.0, 0.0
    return float(hit.mean()), float(np.average(sample_weight, weights=hit))
