# wrong: uses the renewed velocity once more
# hint: nesterov
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + momentum * velocity - learning_rate * gradient
        path.append(w)
    return path
