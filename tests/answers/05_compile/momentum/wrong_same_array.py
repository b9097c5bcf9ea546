# wrong: appends one array again and again and changes it in place
# hint: same-array-again
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    weights = w.copy()
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        weights += velocity
        path.append(weights)
    return path
