# right: one minus the share of errors, by indexing; a named tuple comes back
from collections import namedtuple

import numpy as np

Accuracies = namedtuple("Accuracies", "plain weighted")


def weighted_accuracy(labels, predicted, sample_weight):
    errors = np.flatnonzero(labels - predicted)
    lost = np.sum(sample_weight[errors]) / np.sum(sample_weight)
    return Accuracies(1.0 - len(errors) / len(labels), float(1.0 - lost))
