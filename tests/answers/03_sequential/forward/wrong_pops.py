# wrong: takes the arrays out of the list that it was given
# hint: changes-input
import numpy as np


def forward(x, weights):
    while len(weights) > 2:
        W = weights.pop(0)
        b = weights.pop(0)
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[0] + weights[1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
