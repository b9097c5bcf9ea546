# wrong: clips the probability at 1e-7 before the log: 16.1 instead of 1000
# hint: log-of-clipped
import numpy as np


def cross_entropy(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.log(p[np.arange(len(labels)), labels])
