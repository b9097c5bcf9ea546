# wrong: the minus stands in the velocity and once more in the step
# hint: uphill
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    v = np.zeros(w.shape)
    weights = []
    for g in gradients:
        v = momentum * v - learning_rate * g
        w = w - v
        weights.append(w)
    return weights
