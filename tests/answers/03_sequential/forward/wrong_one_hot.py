# wrong: 1 for the most probable class and 0 for the others
# hint: argmax-for-probabilities
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    return np.eye(z.shape[1])[z.argmax(axis=1)]
