# right: the formula as it stands, a new array in every step
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    """Return the weights after each step."""
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path
