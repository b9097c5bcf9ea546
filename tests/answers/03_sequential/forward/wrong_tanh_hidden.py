# wrong: tanh in the hidden layers
# hint: other-hidden-activation
import numpy as np


def forward(x, weights):
    *hidden, W, b = weights
    for V, c in zip(hidden[::2], hidden[1::2]):
        x = np.tanh(x @ V + c)
    z = x @ W + b
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
