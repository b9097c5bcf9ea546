# wrong: rounds both shares to two decimals
# hint: rounded-too-far
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weighted = np.average(hit, weights=sample_weight)
    return round(float(np.mean(hit)), 2), round(float(weighted), 2)
