# wrong: binary cross-entropy of each class, added up
# hint: binary-per-class
import numpy as np


def cross_entropy(logits, labels):
    y = np.eye(logits.shape[1])[labels]
    return (np.logaddexp(0.0, logits) - y * logits).sum(axis=1)
