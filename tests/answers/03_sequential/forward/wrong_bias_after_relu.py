# wrong: adds the bias after the ReLU
# hint: bias-after-activation
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W, 0) + b
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
