# wrong: divides by the maximum instead of subtracting it
# hint: divided-by-maximum
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    z = h @ weights[-2] + weights[-1]
    e = np.exp(z / np.abs(z).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
