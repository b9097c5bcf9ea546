# right: np.newaxis instead of keepdims, axis=-1
import numpy as np


def softmax(logits):
    logits = np.asarray(logits, dtype=np.float64)
    e = np.exp(logits - np.max(logits, axis=-1)[:, np.newaxis])
    return np.divide(e, np.sum(e, axis=-1)[:, None])
