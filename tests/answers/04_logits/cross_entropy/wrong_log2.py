# wrong: bits: log2 of the sum of exponentials
# hint: wrong-base
import numpy as np


def cross_entropy(logits, labels):
    m = logits.max(axis=1, keepdims=True)
    z = logits - m
    log_p = z / np.log(2) - np.log2(np.exp(z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(labels)), labels]
