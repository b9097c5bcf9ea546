# wrong: softmax over one unit is always 1
# hint: always-class-one
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.reshape(-1, 1)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return float(np.mean((p[:, 0] >= 0.5) == labels))
