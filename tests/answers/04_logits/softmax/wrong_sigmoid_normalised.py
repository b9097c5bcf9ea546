# wrong: sigmoids, divided by their sum
# hint: sigmoid-each
import numpy as np


def softmax(logits):
    s = 1 / (1 + np.exp(-np.clip(logits, -700, 700)))
    return s / s.sum(axis=1, keepdims=True)
