# right: a loop over kernel and bias, ReLU for all but the last
import numpy as np


def forward(x, weights):
    kernels, biases = weights[::2], weights[1::2]
    h = x
    for i, (W, b) in enumerate(zip(kernels, biases)):
        h = h @ W + b
        if i < len(kernels) - 1:
            h = np.maximum(h, 0)
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
