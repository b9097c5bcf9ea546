# wrong: returns the weights at the end, not the way there
# hint: last-only
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
    return w
