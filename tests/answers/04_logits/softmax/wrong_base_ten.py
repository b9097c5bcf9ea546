# wrong: powers of 10 instead of e
# hint: wrong-base
import numpy as np


def softmax(logits):
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    p = np.power(10.0, shifted)
    return p / np.sum(p, axis=1, keepdims=True)
