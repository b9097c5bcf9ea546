# right: PyTorch's form: velocity of gradients, the learning rate at the end
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    buffer = np.zeros(np.shape(w))
    path = []
    for gradient in gradients:
        buffer = momentum * buffer + gradient
        w = w - learning_rate * buffer
        path.append(w)
    return path
