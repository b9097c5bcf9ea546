# wrong: believes the labels are weights of the log-probabilities
# hint: label-as-factor
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -(labels * log_p.T).sum(axis=0)
