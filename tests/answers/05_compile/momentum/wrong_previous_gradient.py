# wrong: momentum times the gradient before this one, nothing older
# hint: previous-gradient-only
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    before = np.zeros_like(w)
    path = []
    for gradient in gradients:
        w = w - learning_rate * (gradient + momentum * before)
        path.append(w)
        before = gradient
    return path
