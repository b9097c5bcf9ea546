# wrong: the log-sum-exp over the examples
# hint: softmax-over-columns
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=0, keepdims=True)
    log_p = logits - m - np.log(np.exp(logits - m).sum(axis=0, keepdims=True))
    return -log_p[np.arange(len(labels)), labels]
