# wrong: takes the shape from the first gradient, which an empty list does not have
# hint: raises
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(gradients[0])
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path
