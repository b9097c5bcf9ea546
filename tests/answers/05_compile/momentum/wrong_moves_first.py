# wrong: moves the weights before the velocity is renewed
# hint: old-velocity
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        w = w + velocity
        velocity = momentum * velocity - learning_rate * gradient
        path.append(w)
    return path
