# wrong: the mean of the accuracies of the classes
# hint: accuracy-per-class
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    hit = labels == predicted
    classes = [np.mean(hit[labels == k]) for k in np.unique(labels)]
    return float(np.mean(hit)), float(np.mean(classes))
