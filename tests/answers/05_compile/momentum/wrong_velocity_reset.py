# wrong: velocity starts at zero inside the loop, in every step
# hint: velocity-forgotten
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    for gradient in gradients:
        velocity = np.zeros_like(w)
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path
