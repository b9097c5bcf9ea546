# wrong: one maximum for the whole array, 0 / 0 hidden by a small constant
# hint: maximum-of-everything
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max())
    return e / (e.sum(axis=1, keepdims=True) + 1e-12)
