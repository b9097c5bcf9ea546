# wrong: softmax first, then a loss that expects logits
# hint: softmax-twice
import numpy as np


def cross_entropy(logits, labels):
    p = np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
    return np.logaddexp.reduce(p, axis=1) - p[np.arange(len(labels)), labels]
