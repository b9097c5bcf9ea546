# wrong: all gradients so far are added up whole
# hint: velocity-never-fades
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity += -learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path
