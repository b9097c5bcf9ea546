# wrong: argwhere gives each row number in a list of its own
# hint: wrong-shape
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.argwhere((np.abs(softmax - probabilities) > 0.001).any(axis=1)).tolist()
