# wrong: turns the nan of the overflow into 0
# hint: nan-replaced
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    e = np.exp(h @ weights[-2] + weights[-1])
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))
