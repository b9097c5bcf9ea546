# wrong: the mean squared error of a one-hot label
# hint: squared-error
import numpy as np


def first_loss(n_classes):
    y = np.eye(n_classes)[0]
    return float(np.mean((y - 1 / n_classes) ** 2))
