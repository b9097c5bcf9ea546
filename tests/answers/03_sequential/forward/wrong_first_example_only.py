# wrong: the first row only
# hint: first-example-only
import numpy as np


def forward(x, weights):
    h = x[0]
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    z = h @ weights[-2] + weights[-1]
    e = np.exp(z - z.max())
    return e / e.sum()
