# wrong: a list instead of an array
# hint: wrong-type
import numpy as np


def cross_entropy(logits, labels):
    return [float(np.logaddexp.reduce(row) - row[k]) for row, k in zip(logits, labels)]
