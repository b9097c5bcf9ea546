# wrong: divides the logits by their sum, without exp
# hint: normalise-without-exp
import numpy as np


def mismatched_rows(logits, probabilities):
    shares = logits / logits.sum(axis=1, keepdims=True)
    return np.flatnonzero((np.abs(shares - probabilities) > 0.001).any(axis=1)).tolist()
