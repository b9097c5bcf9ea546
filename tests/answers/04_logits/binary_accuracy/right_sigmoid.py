# right: the probability by a stable sigmoid, compared with one half
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0.0, -z))


def binary_accuracy(logits, labels):
    p = sigmoid(np.asarray(logits, dtype=float).reshape(-1))
    predicted = np.where(p >= 0.5 - 1e-15, 1, 0)
    return float((predicted == np.asarray(labels)).mean())
