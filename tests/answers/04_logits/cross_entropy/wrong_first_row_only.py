# wrong: returns inside the loop
# hint: wrong-shape
import numpy as np


def cross_entropy(logits, labels):
    for row, label in zip(logits, labels):
        return np.array([np.logaddexp.reduce(row) - row[label]])
