# wrong: ReLU before each layer, so that the inputs lose their negative numbers too
# hint: relu-on-inputs
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[::2], weights[1::2]):
        h = np.maximum(h, 0) @ W + b
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
