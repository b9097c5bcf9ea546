# wrong: the plain share twice
# hint: weights-ignored
import numpy as np


def weighted_accuracy(labels, predicted, sample_weight):
    accuracy = float(np.mean(labels == predicted))
    return accuracy, accuracy
