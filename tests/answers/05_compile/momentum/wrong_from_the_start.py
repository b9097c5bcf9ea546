# wrong: a list comprehension that always starts from the first weights
# hint: always-from-the-start
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        path.append(w + velocity)
    return path
