# wrong: maximum minus logits: the shift turned round
# hint: wrong-sign
import numpy as np


def softmax(logits):
    maximum = logits.max(axis=1, keepdims=True)
    e = np.exp(np.minimum(maximum - logits, 700))
    return e / e.sum(axis=1, keepdims=True)
