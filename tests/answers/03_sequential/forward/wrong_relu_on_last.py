# wrong: ReLU on every layer, then the softmax
# hint: relu-on-last
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def forward(x, weights):
    for W, b in zip(weights[::2], weights[1::2]):
        x = np.maximum(x @ W + b, 0)
    return softmax(x)
