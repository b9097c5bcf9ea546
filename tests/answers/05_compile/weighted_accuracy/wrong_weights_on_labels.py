# wrong: multiplies labels and predictions by the weights and compares them
# hint: weights-on-labels
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    plain = float(np.mean(labels == predicted))
    weighted = float(np.mean(labels * sample_weight == predicted * sample_weight))
    return plain, weighted
