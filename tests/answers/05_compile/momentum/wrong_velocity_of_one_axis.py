# wrong: a velocity of len(w) zeros, which fits one axis only
# hint: raises
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros(len(w))
    weights = []
    for i in range(len(gradients)):
        velocity = momentum * velocity - learning_rate * gradients[i]
        w = w + velocity
        weights.append(w)
    return weights
