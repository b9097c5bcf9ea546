# wrong: float64 "to be safe": exp overflows all the same, only later
# hint: overflow
import numpy as np


def forward(x, weights):
    h = np.asarray(x, dtype=np.float64)
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    e = np.exp(h @ weights[-2] + weights[-1])
    return e / np.sum(e, axis=1)[:, None]
