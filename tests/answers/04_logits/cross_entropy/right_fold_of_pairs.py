# right: adds one class after the other with the formula for two terms
import functools
import math

import numpy as np


def log_add(a, b):
    return max(a, b) + math.log1p(math.exp(-abs(a - b)))


def cross_entropy(logits, labels):
    losses = np.empty(len(labels))
    for i, label in enumerate(labels):
        losses[i] = functools.reduce(log_add, logits[i]) - logits[i, label]
    return losses
