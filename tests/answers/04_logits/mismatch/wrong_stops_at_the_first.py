# wrong: returns at the first row that does not fit
# hint: stops-early
import numpy as np


def mismatched_rows(logits, probabilities):
    for i in range(len(logits)):
        e = np.exp(logits[i] - logits[i].max())
        if (np.abs(e / e.sum() - probabilities[i]) > 0.001).any():
            return [i]
    return []
