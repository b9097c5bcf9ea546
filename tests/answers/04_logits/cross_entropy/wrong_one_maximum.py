# wrong: one maximum for the whole array: rows far below give log(0)
# hint: maximum-of-everything
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max()
    lse = m + np.log(np.exp(logits - m).sum(axis=1))
    return lse - logits[np.arange(len(labels)), labels]
