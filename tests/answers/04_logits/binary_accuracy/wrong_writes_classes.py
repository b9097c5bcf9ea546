# wrong: writes the classes into the logits of the caller
# hint: changes-input
import numpy as np


def binary_accuracy(logits, labels):
    z = logits.reshape(-1)  # a view
    positive = z >= 0
    z[positive] = 1
    z[~positive] = 0
    return float(np.mean(z == labels))
