# wrong: hands momentum to SGD as the learning rate
# hint: arguments-swapped
import numpy as np


def step(w, velocity, gradient, momentum, learning_rate):
    velocity = momentum * velocity - learning_rate * gradient
    return w + velocity, velocity


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        w, velocity = step(w, velocity, gradient, learning_rate, momentum)
        path.append(w)
    return path
