# wrong: x * W, element by element, which fails
# hint: raises
import numpy as np


def forward(x, weights):
    h = x
    for i in range(0, len(weights), 2):
        h = h * weights[i] + weights[i + 1]
        if i + 2 < len(weights):
            h = np.maximum(h, 0)
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
