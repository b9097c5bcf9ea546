# wrong: unpacks four arrays: fails for another number of layers
# hint: two-layers-assumed
import numpy as np


def forward(x, weights):
    W1, b1, W2, b2 = weights
    h = np.maximum(x @ W1 + b1, 0)
    z = h @ W2 + b2
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
