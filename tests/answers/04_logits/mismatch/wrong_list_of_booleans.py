# wrong: True or False for each row instead of the row numbers
# hint: mask-not-numbers
import numpy as np


def mismatched_rows(logits, probabilities):
    result = []
    for z, p in zip(logits, probabilities):
        e = np.exp(z - z.max())
        result.append(bool(np.any(np.abs(e / e.sum() - p) > 0.001)))
    return result
