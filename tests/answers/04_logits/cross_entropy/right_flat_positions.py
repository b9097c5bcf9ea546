# right: positions in the flattened array; the sum over the transpose
import numpy as np


def cross_entropy(logits, labels):
    n, k = logits.shape
    positions = np.arange(n) * k + np.asarray(labels, dtype=np.int64)
    own = np.take(logits.ravel(), positions)
    top = np.amax(logits, axis=1)
    return np.log(np.sum(np.exp(logits.T - top), axis=0)) + top - own
