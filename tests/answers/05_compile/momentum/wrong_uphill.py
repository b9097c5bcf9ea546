# wrong: adds the gradient
# hint: uphill
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity + learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path
