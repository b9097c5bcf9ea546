# wrong: one-hot rows for ten classes, whatever the logits are
# hint: raises
import numpy as np


def cross_entropy(logits, labels):
    y = np.eye(10)[labels]
    return np.logaddexp.reduce(logits, axis=1) - (y * logits).sum(axis=1)
