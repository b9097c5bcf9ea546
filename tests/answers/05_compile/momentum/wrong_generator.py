# wrong: yields the weights: a generator, not a list
# hint: wrong-type
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        yield w
