# wrong: looks the weight up by the label, as in class_weight
# hint: weights-of-labels
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    weights = np.take(sample_weight, labels, mode="wrap")
    if weights.sum() == 0:
        return float(hit.mean()), 0.0
    return float(hit.mean()), float(np.average(hit, weights=weights))
