# right: itertools.accumulate, first for the velocities, then for the weights
from itertools import accumulate


def sgd_weights(w, gradients, learning_rate, momentum):
    steps = [-learning_rate * gradient for gradient in gradients]
    velocities = accumulate(steps, lambda velocity, step: momentum * velocity + step)
    return list(accumulate(velocities, initial=w))[1:]
