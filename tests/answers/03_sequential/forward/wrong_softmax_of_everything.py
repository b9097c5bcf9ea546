# wrong: divides by the sum over the whole batch
# hint: softmax-over-everything
import numpy as np


def forward(x, weights):
    *hidden, W, b = weights
    for V, c in zip(hidden[::2], hidden[1::2]):
        x = np.maximum(x @ V + c, 0)
    z = x @ W + b
    e = np.exp(z - z.max())
    return e / e.sum()
