# wrong: returns the weighted share alone
# hint: wrong-type
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    return float(np.average(labels == predicted, weights=sample_weight))
