# wrong: makes the given biases two-dimensional in place
# hint: changes-input
import numpy as np


def forward(x, weights):
    for b in weights[1::2]:
        b.shape = (1, -1)
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
