# wrong: exactly two layers, whatever the list holds
# hint: two-layers-assumed
import numpy as np


def forward(x, weights):
    h = np.maximum(x @ weights[0] + weights[1], 0)
    z = h @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
