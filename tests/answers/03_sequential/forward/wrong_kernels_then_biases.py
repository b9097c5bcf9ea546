# wrong: believes the list holds all kernels and then all biases
# hint: raises
import numpy as np


def forward(x, weights):
    n = len(weights) // 2
    kernels, biases = weights[:n], weights[n:]
    for W, b in zip(kernels[:-1], biases[:-1]):
        x = np.maximum(x @ W + b, 0)
    z = x @ kernels[-1] + biases[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
