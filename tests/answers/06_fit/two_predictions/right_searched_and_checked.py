# right: draws pairs until both conditions are true
import numpy as np


def cross_entropy(y, p):
    return -np.mean(np.log(np.where(y == 1, p, 1 - p)))


def accuracy(y, p):
    return np.mean((p > 0.5) == (y == 1))


def two_predictions(labels):
    rng = np.random.default_rng(6)
    n = len(labels)
    for width in np.linspace(0.05, 0.45, 1000):
        near = 0.5 + rng.uniform(-0.02, 0.02, size=n)
        far = 0.5 + rng.choice([-1, 1], size=n) * (0.02 + width)
        higher_loss = cross_entropy(labels, far) > cross_entropy(labels, near) + 0.01
        if higher_loss and accuracy(labels, far) > accuracy(labels, near):
            return near, far
    raise RuntimeError("none found")
