# wrong: brings the weights between 0 and 1 and takes the mean
# hint: divided-by-largest
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weights = sample_weight / np.max(sample_weight)
    return float(hit.mean()), float((hit * weights).mean())
