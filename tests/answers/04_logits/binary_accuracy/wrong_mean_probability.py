# wrong: the mean probability of the label instead of a share of decisions
# hint: no-threshold
import numpy as np


def binary_accuracy(logits, labels):
    p = np.exp(-np.logaddexp(0.0, -logits.ravel()))
    return float(np.mean(np.where(labels == 1, p, 1 - p)))
