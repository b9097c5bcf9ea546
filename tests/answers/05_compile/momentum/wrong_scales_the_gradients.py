# wrong: multiplies the gradients by the learning rate in place
# hint: changes-input
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        gradient *= learning_rate
        velocity = momentum * velocity - gradient
        w = w + velocity
        path.append(w)
    return path
