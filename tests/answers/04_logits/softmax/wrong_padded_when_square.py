# wrong: takes any failure of broadcasting for a reason to transpose; square arrays come out wrong
# hint: no-keepdims
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    try:
        return e / e.sum(axis=1)
    except ValueError:
        return (e.T / e.sum(axis=1)).T
