# wrong: counts the rows from 1
# hint: one-based
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    wrong = (np.abs(softmax - probabilities) > 0.001).any(axis=1)
    return [number for number, is_wrong in enumerate(wrong, start=1) if is_wrong]
