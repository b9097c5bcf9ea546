# wrong: forgets keepdims: shapes (n, K) and (n,) do not broadcast
# hint: raises
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits)
    softmax = e / e.sum(axis=1)
    return np.flatnonzero((np.abs(softmax - probabilities) > 0.001).any(axis=1)).tolist()
