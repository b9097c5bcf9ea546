# wrong: logits[:, labels] takes all labels for each row: shape (n, n)
# hint: all-pairs
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -log_p[:, labels]
