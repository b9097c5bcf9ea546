# wrong: compares the probability of one class only, the one with the largest logit
# hint: only-one-class
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    rows = np.arange(len(logits))
    top = logits.argmax(axis=1)
    gap = np.abs(softmax[rows, top] - probabilities[rows, top])
    return np.flatnonzero(gap > 0.001).tolist()
