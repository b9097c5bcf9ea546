# wrong: rounds to four decimals and asks for equality instead of the tolerance 0.001
# hint: rounding-is-not-tolerance
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = np.round(e / e.sum(axis=1, keepdims=True), 4)
    return np.where((softmax != np.round(probabilities, 4)).any(axis=1))[0].tolist()
