# wrong: divides the logits by their maximum to keep exp small
# hint: scaled-logits
import numpy as np


def softmax(logits):
    z = logits / np.abs(logits).max(axis=1, keepdims=True).clip(1e-9)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)
