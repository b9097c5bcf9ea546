# wrong: a NumPy array of the row numbers where a list was asked for
# hint: wrong-type
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    gap = np.abs(softmax(logits, axis=1) - probabilities).max(axis=1)
    return np.flatnonzero(gap > 0.001)
