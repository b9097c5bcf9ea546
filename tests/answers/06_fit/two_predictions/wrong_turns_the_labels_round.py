# wrong: writes into the labels of the caller
# hint: changes-input
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    labels[::2] = 1 - labels[::2]
    after = np.where(labels == 1, 0.99, 0.01)
    after[1::2] = np.where(labels[1::2] == 1, 0.6, 0.4)
    return before, after
