# wrong: replaces inf by a large number
# hint: log-of-clipped
import numpy as np


def cross_entropy(logits, labels):
    with np.errstate(divide="ignore"):
        e = np.exp(logits - logits.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        return np.nan_to_num(-np.log(p[np.arange(len(labels)), labels]))
