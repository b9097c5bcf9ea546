# wrong: rounds the probabilities to three decimals
# hint: rounded-too-far
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 3)
