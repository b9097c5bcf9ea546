# wrong: the mean of weight times hit
# hint: divided-by-n
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = (labels == predicted).astype(float)
    return float(np.mean(hit)), float(np.mean(sample_weight * hit))
