# wrong: powers of 2 instead of e
# hint: wrong-base
import numpy as np


def softmax(logits):
    p = 2.0 ** (logits - logits.max(axis=1, keepdims=True))
    return p / p.sum(axis=1, keepdims=True)
