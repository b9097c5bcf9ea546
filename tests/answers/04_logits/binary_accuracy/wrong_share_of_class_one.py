# wrong: the share of examples classified as 1; the labels are not used
# hint: labels-not-compared
import numpy as np


def binary_accuracy(logits, labels):
    return float(np.mean(logits.ravel() >= 0))
