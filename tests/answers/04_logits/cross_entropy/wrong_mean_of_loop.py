# wrong: adds the losses up and divides by their number
# hint: mean-instead-of-rows
import numpy as np


def cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        total += np.logaddexp.reduce(row) - row[label]
    return total / len(labels)
