# wrong: the number of hits and the sum of their weights, not divided
# hint: not-divided
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.sum(hit)), float(np.sum(hit * sample_weight))
