# wrong: rounds to two decimals, rows no longer sum to 1
# hint: rounded
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 2)
