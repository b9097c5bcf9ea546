# wrong: shape (n, 1)
# hint: wrong-shape
import numpy as np


def cross_entropy(logits, labels):
    lse = np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return lse - np.take_along_axis(logits, labels[:, None], axis=1)
