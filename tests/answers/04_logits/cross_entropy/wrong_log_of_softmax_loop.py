# wrong: log of the probability of each row: math.log(0.0) raises
# hint: log-of-softmax
import math

import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        e = [math.exp(z - max(row)) for z in row]
        losses.append(-math.log(e[label] / sum(e)))
    return np.array(losses)
