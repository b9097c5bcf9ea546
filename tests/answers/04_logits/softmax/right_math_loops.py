# right: two loops over plain numbers with math.exp
import math

import numpy as np


def softmax(logits):
    probabilities = []
    for row in logits:
        largest = max(row)
        exponentials = [math.exp(value - largest) for value in row]
        total = sum(exponentials)
        probabilities.append([value / total for value in exponentials])
    return np.array(probabilities)
