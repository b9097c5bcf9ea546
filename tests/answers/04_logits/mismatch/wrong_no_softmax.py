# wrong: compares the logits themselves with the probabilities
# hint: no-softmax
import numpy as np


def mismatched_rows(logits, probabilities):
    difference = np.abs(logits - probabilities).max(axis=1)
    return np.flatnonzero(difference > 0.001).tolist()
