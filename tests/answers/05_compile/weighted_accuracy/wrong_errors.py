# wrong: the shares of the misses
# hint: errors-counted
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    miss = labels != predicted
    return float(np.mean(miss)), float(np.average(miss, weights=sample_weight))
