# wrong: minus log-probability of every class: shape (n, K)
# hint: wrong-shape
import numpy as np


def cross_entropy(logits, labels):
    return np.logaddexp.reduce(logits, axis=1, keepdims=True) - logits
