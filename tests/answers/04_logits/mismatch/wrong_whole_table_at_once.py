# wrong: one comparison for the whole table: all rows or none
# hint: whole-table
import numpy as np
from scipy.special import softmax


def mismatched_rows(logits, probabilities):
    if np.allclose(softmax(logits, axis=1), probabilities, rtol=0, atol=0.001):
        return []
    return list(range(len(logits)))
