# wrong: both shares in percent
# hint: percent
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weighted = np.average(hit, weights=sample_weight)
    return float(100 * np.mean(hit)), float(100 * weighted)
