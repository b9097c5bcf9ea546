# wrong: forgets the biases
# hint: biases-forgotten
import numpy as np


def forward(x, weights):
    kernels = weights[::2]
    for W in kernels[:-1]:
        x = np.maximum(x @ W, 0)
    z = x @ kernels[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
