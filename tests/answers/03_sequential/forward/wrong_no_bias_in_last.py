# wrong: a bias in the hidden layers only
# hint: biases-forgotten
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
