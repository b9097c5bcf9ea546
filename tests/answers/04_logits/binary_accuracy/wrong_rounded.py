# wrong: rounds the share to one decimal
# hint: rounded
import numpy as np


def binary_accuracy(logits, labels):
    return round(float(np.mean((logits.ravel() >= 0) == labels)), 1)
