# wrong: w += velocity writes into the array that was handed in
# hint: changes-input
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w += velocity
        path.append(w.copy())
    return path
