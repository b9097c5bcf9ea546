# right: one pass per row that keeps a running maximum and rescales the sum
from math import exp

import numpy as np


def softmax(logits):
    result = np.empty(logits.shape)
    for i, row in enumerate(logits):
        largest, total = float("-inf"), 0.0
        for z in row:
            new = max(largest, z)
            total = total * exp(largest - new) + exp(z - new)
            largest = new
        result[i] = np.exp(row - largest) / total
    return result
