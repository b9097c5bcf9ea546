# wrong: ReLU on every layer and no softmax at all
# hint: relu-instead-of-softmax
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[::2], weights[1::2]):
        x = np.maximum(x @ W + b, 0)
    return x
