# wrong: rounds the logits, which is a threshold of 0.5 too
# hint: threshold-half
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.clip(np.round(logits.ravel()), 0, 1)
    return float((predicted == labels).mean())
