# wrong: the mean over the classes of the one-hot product
# hint: divided-by-classes
import numpy as np


def cross_entropy(logits, labels):
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    y = np.eye(logits.shape[1])[labels]
    return -(y * log_p).mean(axis=1)
