# wrong: the mean absolute difference of prediction and label
# hint: error-rate
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.where(logits.flatten() >= 0, 1, 0)
    return float(np.abs(predicted - labels).mean())
