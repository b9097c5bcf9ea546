# wrong: subtracts the whole gradient
# hint: learning-rate-missing
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - gradient
        w = w + velocity
        path.append(w)
    return path
