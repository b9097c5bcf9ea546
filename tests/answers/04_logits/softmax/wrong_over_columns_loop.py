# wrong: takes each column for an example
# hint: softmax-over-columns
import numpy as np


def softmax(logits):
    result = np.zeros_like(logits, dtype=float)
    for j in range(logits.shape[1]):
        e = np.exp(logits[:, j] - np.max(logits[:, j]))
        result[:, j] = e / e.sum()
    return result
