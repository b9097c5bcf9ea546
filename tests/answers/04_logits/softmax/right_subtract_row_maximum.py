# right: vectorised, row maximum subtracted, keepdims
import numpy as np


def softmax(logits):
    """Return the softmax of each row."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=1, keepdims=True)
