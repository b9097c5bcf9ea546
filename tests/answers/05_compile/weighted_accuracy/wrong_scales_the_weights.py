# wrong: divides the weights in place
# hint: changes-input
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    sample_weight /= np.sum(sample_weight)
    return float(np.mean(hit)), float(np.sum(hit * sample_weight))
