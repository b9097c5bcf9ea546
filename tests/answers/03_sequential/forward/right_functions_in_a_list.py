# right: the activations as a list of functions beside the layers
import numpy as np


def forward(x, weights):
    def relu(z):
        return np.maximum(0.0, z)

    def softmax(z):
        differences = z[:, None, :] - z[:, :, None]
        return 1.0 / np.exp(np.minimum(differences, 700.0)).sum(axis=2)

    n = len(weights) // 2
    activations = [relu] * (n - 1) + [softmax]
    out = np.asarray(x, dtype="float64")
    for activation, W, b in zip(activations, weights[0::2], weights[1::2]):
        out = activation(np.add(out @ W, b))
    return out
