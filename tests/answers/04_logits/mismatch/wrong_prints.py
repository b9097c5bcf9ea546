# wrong: prints the row numbers and returns nothing
# hint: no-return
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    softmax = e / e.sum(axis=1, keepdims=True)
    print([i for i in range(len(e)) if np.abs(softmax[i] - probabilities[i]).max() > 0.001])
