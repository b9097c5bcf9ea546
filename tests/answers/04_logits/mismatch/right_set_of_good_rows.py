# right: collects the rows that fit and returns the others, sorted
import numpy as np


def softmax(row):
    e = np.exp(row - row.max())
    return e / e.sum()


def mismatched_rows(logits, probabilities):
    n = len(logits)
    good = {i for i in range(n) if np.all(abs(softmax(logits[i]) - probabilities[i]) <= 0.001)}
    return sorted(set(range(n)) - good)
