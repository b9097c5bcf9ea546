# right: examples as columns: W.T @ x.T, transposed back at the end
import numpy as np


def forward(x, weights):
    h = x.T
    n_layers = len(weights) // 2
    for i in range(n_layers):
        h = weights[2 * i].T @ h + weights[2 * i + 1].reshape(-1, 1)
        if i + 1 < n_layers:
            h = h * (h > 0)
    e = np.exp(h - h.max(axis=0))
    return (e / e.sum(axis=0)).T
