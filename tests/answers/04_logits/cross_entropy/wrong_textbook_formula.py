# wrong: the textbook formula with a plain softmax
# hint: overflow
import numpy as np


def cross_entropy(logits, labels):
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(labels)), labels])
