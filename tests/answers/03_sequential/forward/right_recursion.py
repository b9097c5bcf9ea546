# right: one layer, then the rest of the list
import numpy as np


def forward(x, weights):
    z = np.matmul(x, weights[0]) + weights[1]
    if len(weights) > 2:
        return forward(z.clip(min=0), weights[2:])
    z = z - z.max(1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(1, keepdims=True)
