# wrong: forgets "not" before allclose: returns the rows that fit
# hint: matching-rows
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(logits)):
        if np.allclose(softmax(logits[i]), probabilities[i], atol=0.001):
            rows.append(i)
    return rows
