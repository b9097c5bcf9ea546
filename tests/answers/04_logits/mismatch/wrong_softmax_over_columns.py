# wrong: the softmax over axis 0, over the batch instead of the classes
# hint: wrong-axis
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=0))
    softmax = e / e.sum(axis=0)
    return np.flatnonzero((np.abs(softmax - probabilities) > 0.001).any(axis=1)).tolist()
