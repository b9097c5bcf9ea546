# wrong: a dictionary like the history, not a pair
# hint: wrong-type
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    return {
        "accuracy": float(np.mean(hit)),
        "weighted_accuracy": float(np.average(hit, weights=sample_weight)),
    }
