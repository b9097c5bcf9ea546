# wrong: compares the mean difference of a row, so that one wrong number hides behind the right ones
# hint: mean-difference
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    error = np.abs(softmax - probabilities).mean(axis=1)
    return np.flatnonzero(error > 0.001).tolist()
