# right: one minus the share of differences; heaviside with 1 at 0
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.heaviside(logits.flatten(), 1.0)
    errors = np.abs(predicted - labels)
    return 1.0 - float(errors.sum()) / errors.size
