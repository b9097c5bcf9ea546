# wrong: neither maximum nor sum keeps its axis
# hint: no-keepdims
import numpy as np


def softmax(logits):
    e = np.exp(logits - np.max(logits, axis=1))
    return e / np.sum(e, axis=1)
