# wrong: renews the array with [:], so all entries of the list are one array
# hint: same-array-again
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    current = np.array(w, dtype=float)
    v = np.zeros(current.shape)
    history = []
    for g in gradients:
        v[...] = momentum * v - learning_rate * g
        current[...] = current + v
        history += [current]
    return history
