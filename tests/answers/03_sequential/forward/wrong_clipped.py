# wrong: clips the logits at 50 so that exp does not overflow
# hint: logits-clipped
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    e = np.exp(np.clip(h @ weights[-2] + weights[-1], -50, 50))
    return e / e.sum(axis=1, keepdims=True)
