# wrong: takes the logit for the log-odds of class 0
# hint: error-rate
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.where(logits.ravel() < 0, 1, 0)
    return float(np.mean(predicted == labels))
