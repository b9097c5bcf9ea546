# wrong: divides by the mean of the exponentials
# hint: not-normalised
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.mean(axis=1, keepdims=True)
