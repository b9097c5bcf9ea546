# right: changes its own copies in place and appends a copy each time
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    weights = np.array(w, dtype=float)
    velocity = np.zeros(weights.shape)
    path = []
    for gradient in gradients:
        velocity *= momentum
        velocity -= learning_rate * np.asarray(gradient)
        weights += velocity
        path.append(weights.copy())
    return path
