# wrong: softmax after every layer
# hint: softmax-in-every-layer
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[::2], weights[1::2]):
        z = h @ W + b
        e = np.exp(z - z.max(axis=1, keepdims=True))
        h = e / e.sum(axis=1, keepdims=True)
    return h
