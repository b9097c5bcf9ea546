# wrong: the weighted share first
# hint: order-swapped
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    plain = float(np.mean(hit))
    weighted = float(np.average(hit, weights=sample_weight))
    return weighted, plain
