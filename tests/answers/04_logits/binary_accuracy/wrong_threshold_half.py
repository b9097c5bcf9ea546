# wrong: compares the logit with 0.5, as metrics=["accuracy"] does
# hint: threshold-half
import numpy as np


def binary_accuracy(logits, labels):
    predicted = logits.ravel() >= 0.5
    return float(np.mean(predicted == labels))
