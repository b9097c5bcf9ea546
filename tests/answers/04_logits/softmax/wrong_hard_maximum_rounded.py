# wrong: rounds the probabilities to whole numbers
# hint: hard-maximum
import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True))
