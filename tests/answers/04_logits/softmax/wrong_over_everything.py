# wrong: divides by the sum of the whole array
# hint: softmax-over-everything
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum()
