# right: a while loop that takes from a copy of the list, einsum
import numpy as np


def relu(z):
    return (np.abs(z) + z) / 2


def softmax(z):
    e = np.exp(z - np.amax(z, axis=1, keepdims=True))
    return e / np.einsum("nk->n", e)[:, None]


def forward(x, weights):
    rest = list(weights)
    while rest:
        W, b = rest.pop(0), rest.pop(0)
        x = np.einsum("nd,dk->nk", x, W) + b
        x = relu(x) if rest else softmax(x)
    return x
