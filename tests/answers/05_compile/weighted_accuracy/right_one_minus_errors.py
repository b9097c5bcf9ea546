# right: one minus the share of the errors
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    miss = labels != predicted
    shares = sample_weight / np.sum(sample_weight)
    return 1.0 - np.count_nonzero(miss) / len(miss), 1.0 - float(np.dot(shares, miss))
