# wrong: goes by the sign of the gradient, steps of equal length
# hint: gradient-size-lost
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * np.sign(gradient)
        w = w + velocity
        path.append(w)
    return path
