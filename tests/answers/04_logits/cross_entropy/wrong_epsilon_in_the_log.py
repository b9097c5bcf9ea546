# wrong: adds a small constant inside the log
# hint: log-of-clipped
import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        e = np.exp(row - row.max())
        losses.append(-np.log(e[label] / e.sum() + 1e-12))
    return np.array(losses)
