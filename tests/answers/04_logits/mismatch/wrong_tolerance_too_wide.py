# wrong: a tolerance of 0.1, a hundred times too wide
# hint: tolerance-too-wide
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    return [i for i in range(len(e)) if not np.allclose(softmax[i], probabilities[i], atol=0.1)]
