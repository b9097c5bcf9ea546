# wrong: no ReLU between the layers
# hint: no-hidden-activation
import numpy as np


def forward(x, weights):
    for i in range(0, len(weights), 2):
        x = x @ weights[i] + weights[i + 1]
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
