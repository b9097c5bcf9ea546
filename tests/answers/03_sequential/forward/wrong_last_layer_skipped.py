# wrong: the loop stops before the last layer
# hint: last-layer-missing
import numpy as np


def forward(x, weights):
    for i in range(0, len(weights) - 2, 2):
        x = np.maximum(x @ weights[i] + weights[i + 1], 0)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
