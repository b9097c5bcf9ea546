# wrong: a right pair, but the later one first
# hint: order-swapped
import numpy as np


def two_predictions(labels):
    near = np.where(labels == 1, 0.49, 0.51)
    far = np.where(labels == 1, 0.01, 0.99)
    far[::2] = np.where(labels[::2] == 1, 0.6, 0.4)
    return far, near
