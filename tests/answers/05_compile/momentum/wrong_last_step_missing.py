# wrong: counts to one less than the number of gradients
# hint: one-step-missing
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for i in range(len(gradients) - 1):
        velocity = momentum * velocity - learning_rate * gradients[i]
        w = w + velocity
        path.append(w)
    return path
