# wrong: the shifted sum, compared with the logit that was not shifted
# hint: maximum-not-added-back
import math

import numpy as np


def cross_entropy(logits, labels):
    losses = []
    for row, label in zip(logits, labels):
        largest = max(row)
        s = sum(math.exp(z - largest) for z in row)
        losses.append(-(row[label] - math.log(s)))
    return np.array(losses)
