# wrong: the formula for one-hot labels, used with the class numbers
# hint: label-as-factor
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -np.sum(labels[:, None] * log_p, axis=1)
