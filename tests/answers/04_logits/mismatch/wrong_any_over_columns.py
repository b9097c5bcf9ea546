# wrong: the right softmax, but any() over axis 0: returns the numbers of columns
# hint: columns-not-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    wrong = np.abs(softmax - probabilities) > 0.001
    return np.flatnonzero(wrong.any(axis=0)).tolist()
