# wrong: divides the hits, but not the weighted sum
# hint: not-divided
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.mean(hit)), float(np.dot(hit, sample_weight))
