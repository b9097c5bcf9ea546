# wrong: writes the probabilities into the array of the caller; asarray does not copy
# hint: changes-input
import numpy as np


def softmax(logits):
    result = np.asarray(logits)
    for i, row in enumerate(result):
        e = np.exp(row - row.max())
        result[i] = e / e.sum()
    return result
