# right: np.average once without and once with weights
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = np.equal(labels, predicted).astype(float)
    return float(np.average(hit)), float(np.average(hit, weights=sample_weight))
