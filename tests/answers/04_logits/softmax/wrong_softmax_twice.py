# wrong: applies the softmax to its own result
# hint: softmax-twice
import numpy as np


def once(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def softmax(logits):
    probabilities = once(logits)
    return once(probabilities)
