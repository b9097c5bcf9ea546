# wrong: sets the weights of the misses to zero in the argument
# hint: changes-input
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    total = np.sum(sample_weight)
    sample_weight[~hit] = 0
    return float(np.mean(hit)), float(np.sum(sample_weight) / total)
