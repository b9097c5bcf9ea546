# wrong: np.softmax, which NumPy does not have
# hint: raises
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    return np.softmax(x @ weights[-2] + weights[-1])
