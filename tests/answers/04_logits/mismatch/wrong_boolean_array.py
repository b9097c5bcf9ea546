# wrong: the NumPy mask of the rows instead of the row numbers
# hint: mask-not-numbers
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (np.abs(e / e.sum(axis=1, keepdims=True) - probabilities) > 0.001).any(axis=1)
