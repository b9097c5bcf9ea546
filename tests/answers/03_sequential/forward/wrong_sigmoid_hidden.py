# wrong: sigmoid in the hidden layers
# hint: other-hidden-activation
import numpy as np


def forward(x, weights):
    h = x.astype("float64")
    n = len(weights) // 2
    for i in range(n):
        h = h @ weights[2 * i] + weights[2 * i + 1]
        if i < n - 1:
            h = 1 / (1 + np.exp(-np.clip(h, -500, 500)))
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
