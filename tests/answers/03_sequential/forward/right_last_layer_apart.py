# right: the last layer taken off first, negative indices, np.where
import numpy as np


def forward(x, weights):
    *hidden, W_last, b_last = weights
    for k in range(0, len(hidden), 2):
        z = np.dot(x, hidden[k]) + hidden[k + 1]
        x = np.where(z > 0, z, 0.0)
    logits = np.dot(x, W_last) + b_last
    logits = logits - np.max(logits, axis=-1)[:, np.newaxis]
    return np.exp(logits) / np.sum(np.exp(logits), axis=-1)[:, np.newaxis]
