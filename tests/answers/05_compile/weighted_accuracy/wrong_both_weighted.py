# wrong: believes that metrics= uses the weights as well
# hint: metrics-weighted-too
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weighted = float(np.sum(hit * sample_weight) / np.sum(sample_weight))
    return weighted, weighted
