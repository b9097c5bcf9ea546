# wrong: multiplies by the learning rate in the velocity and in the step
# hint: learning-rate-twice
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + learning_rate * velocity
        path.append(w)
    return path
