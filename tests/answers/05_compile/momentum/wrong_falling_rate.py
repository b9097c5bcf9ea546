# wrong: divides the learning rate by the number of the step
# hint: learning-rate-falls
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for step, gradient in enumerate(gradients, start=1):
        velocity = momentum * velocity - learning_rate / step * gradient
        w = w + velocity
        path.append(w)
    return path
