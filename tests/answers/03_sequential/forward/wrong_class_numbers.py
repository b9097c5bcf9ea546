# wrong: the most probable class of each example
# hint: argmax-for-probabilities
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    return np.argmax(x @ weights[-2] + weights[-1], axis=1)
