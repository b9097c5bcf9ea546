# wrong: np.max(z, 0), the maximum over the batch, in place of np.maximum(z, 0)
# hint: max-for-maximum
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.max(x @ W + b, 0)
    z = np.atleast_2d(x @ weights[-2] + weights[-1])
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
