# wrong: compares the arrays as a whole
# hint: compared-as-a-whole
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    right = float(np.array_equal(labels, predicted))
    return right, float(np.sum(right * sample_weight) / np.sum(sample_weight))
