# wrong: (n, 1) minus (n,) broadcasts to (n, n)
# hint: all-pairs
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1, keepdims=True)
    lse = m + np.log(np.exp(logits - m).sum(axis=1, keepdims=True))
    return lse - logits[np.arange(len(labels)), labels]
