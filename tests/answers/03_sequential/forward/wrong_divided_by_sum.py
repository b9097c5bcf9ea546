# wrong: divides by the sum, without exp
# hint: normalise-without-exp
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    z = h @ weights[-2] + weights[-1]
    return z / z.sum(axis=1, keepdims=True)
