# wrong: one maximum for the whole array: rows far below it become 0 / 0
# hint: maximum-of-everything
import numpy as np


def softmax(logits):
    e = np.exp(logits - np.max(logits))
    return e / e.sum(axis=1, keepdims=True)
