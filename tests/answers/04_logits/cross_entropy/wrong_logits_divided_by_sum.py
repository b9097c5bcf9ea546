# wrong: takes the logits for probabilities that only have to be normalised
# hint: logits-as-probabilities
import numpy as np


def cross_entropy(logits, labels):
    p = np.abs(logits) / (np.abs(logits).sum(axis=1, keepdims=True) + 1e-12)
    return -np.log(p[np.arange(len(labels)), labels] + 1e-12)
