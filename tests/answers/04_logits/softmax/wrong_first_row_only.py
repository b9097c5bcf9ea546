# wrong: gives the first row only
# hint: wrong-shape
import numpy as np


def softmax(logits):
    for row in logits:
        e = np.exp(row - row.max())
        return e / e.sum()
