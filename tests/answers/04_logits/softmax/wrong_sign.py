# wrong: a minus in the exponent: the smallest logit wins
# hint: wrong-sign
import numpy as np


def softmax(logits):
    e = np.exp(-(logits - logits.min(axis=1, keepdims=True)))
    return e / e.sum(axis=1, keepdims=True)
