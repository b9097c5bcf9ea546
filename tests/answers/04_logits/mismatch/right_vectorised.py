# right: NumPy without a loop, row numbers by nonzero and tolist
import numpy as np


def mismatched_rows(logits, probabilities):
    z = logits - logits.max(axis=1, keepdims=True)
    softmax = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    wrong = (np.abs(softmax - probabilities) > 0.001).any(axis=1)
    return np.nonzero(wrong)[0].tolist()
