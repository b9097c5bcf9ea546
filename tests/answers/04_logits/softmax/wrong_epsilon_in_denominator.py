# wrong: hopes that a small constant in the denominator prevents nan
# hint: overflow
import numpy as np


def softmax(logits):
    e = np.exp(logits)
    return e / (np.sum(e, axis=1, keepdims=True) + 1e-8)
