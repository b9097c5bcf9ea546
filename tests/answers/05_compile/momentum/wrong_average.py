# wrong: a running average of the gradients, as Adam keeps it
# hint: averaged-velocity
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    average = np.zeros_like(w)
    path = []
    for gradient in gradients:
        average = momentum * average + (1 - momentum) * gradient
        w = w - learning_rate * average
        path.append(w)
    return path
