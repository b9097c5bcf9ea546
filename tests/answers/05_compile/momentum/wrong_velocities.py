# wrong: returns the velocities
# hint: changes-returned
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    velocities = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        velocities.append(velocity)
    return velocities
