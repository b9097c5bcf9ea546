# wrong: returns how many rows do not fit
# hint: wrong-type
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    gap = np.abs(softmax(logits, axis=1) - probabilities).max(axis=1)
    return int((gap > 0.001).sum())
