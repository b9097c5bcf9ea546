# wrong: share 1 - momentum for the new step, share momentum for the old velocity
# hint: averaged-velocity
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - (1 - momentum) * learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path
