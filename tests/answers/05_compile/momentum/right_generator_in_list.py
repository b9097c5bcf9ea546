# right: a generator that keeps the state, made into a list
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    def walk():
        position, velocity = np.array(w), 0.0
        for gradient in gradients:
            velocity = velocity * momentum - gradient * learning_rate
            position = np.add(position, velocity)
            yield position

    return [*walk()]
