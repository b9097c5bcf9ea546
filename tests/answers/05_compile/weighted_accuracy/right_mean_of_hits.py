# right: an array of hits, its mean, and the weighted sum
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    """Return the plain and the weighted share of hits."""
    hit = np.asarray(labels) == np.asarray(predicted)
    return float(hit.mean()), float((sample_weight * hit).sum() / np.sum(sample_weight))
