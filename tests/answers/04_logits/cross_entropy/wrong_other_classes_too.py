# wrong: softmax, but adds log(1 - p) of the other classes
# hint: binary-per-class
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    y = np.eye(logits.shape[1])[labels]
    log_q = np.log1p(-np.minimum(np.exp(log_p), 1 - 1e-12))
    return -(y * log_p + (1 - y) * log_q).sum(axis=1)
