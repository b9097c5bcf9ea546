# wrong: one log-sum-exp for the whole array
# hint: softmax-over-everything
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max()
    lse = m + np.log(np.exp(logits - m).sum())
    return lse - logits[np.arange(len(labels)), labels]
