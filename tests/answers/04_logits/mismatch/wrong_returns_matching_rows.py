# wrong: the comparison points the wrong way: returns the rows that fit
# hint: matching-rows
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.flatnonzero((np.abs(softmax - probabilities) < 0.001).all(axis=1)).tolist()
