# wrong: adds the signed differences, which cancel in every row that sums to 1
# hint: no-absolute-value
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return np.flatnonzero((softmax - probabilities).sum(axis=1) > 0.001).tolist()
