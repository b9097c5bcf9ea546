# right: picks the weights of the hits by a mask
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    right = np.flatnonzero(labels - predicted == 0)
    return right.size / labels.size, float(sample_weight[right].sum()) / float(sample_weight.sum())
