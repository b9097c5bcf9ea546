# wrong: divides by the sum over the whole table
# hint: wrong-axis
import numpy as np


def mismatched_rows(logits, probabilities):
    e = np.exp(logits - np.max(logits))
    softmax = e / np.sum(e)
    wrong = []
    for i in range(len(e)):
        if not np.allclose(softmax[i], probabilities[i], rtol=0, atol=0.001):
            wrong.append(i)
    return wrong
