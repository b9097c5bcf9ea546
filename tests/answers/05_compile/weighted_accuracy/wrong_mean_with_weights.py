# wrong: a keyword that np.mean does not have
# hint: raises
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return float(np.mean(hit)), float(np.mean(hit, weights=sample_weight))
