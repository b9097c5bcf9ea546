# right: one example after the other with math
import math

import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        largest = max(row)
        total = sum(math.exp(z - largest) for z in row)
        losses.append(largest + math.log(total) - row[label])
    return np.array(losses)
