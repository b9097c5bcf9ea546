# wrong: every layer is given x again, which fails when the shapes differ
# hint: layers-not-chained
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
