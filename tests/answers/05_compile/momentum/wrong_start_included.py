# wrong: the list begins with the weights before the first step
# hint: start-included
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = [w]
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        path.append(path[-1] + velocity)
    return path
