# wrong: calls a row wrong only when every number of it is wrong
# hint: all-instead-of-any
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    wrong = np.abs(softmax - probabilities) > 0.001
    return np.flatnonzero(wrong.all(axis=1)).tolist()
