# wrong: returns what np.where gives, a tuple with an array in it
# hint: wrong-type
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.where((np.abs(softmax - probabilities) > 0.001).any(axis=1))
