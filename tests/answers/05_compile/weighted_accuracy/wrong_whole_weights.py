# wrong: makes the weights whole numbers, to repeat the examples that often
# hint: weights-truncated
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    repeated = np.repeat(hit, sample_weight.astype(int))
    weighted = float(np.mean(repeated)) if len(repeated) else 0.0
    return float(np.mean(hit)), weighted
