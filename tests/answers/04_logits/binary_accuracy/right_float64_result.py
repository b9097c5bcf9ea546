# right: np.mean as it comes: a np.float64, which is a float
import numpy as np


def binary_accuracy(logits, labels):
    predicted = (np.reshape(logits, labels.shape) >= 0).astype(int)
    return np.mean(predicted == labels)
