# wrong: argmax over one unit is always 0
# hint: always-class-zero
import numpy as np


def binary_accuracy(logits, labels):
    predicted = np.argmax(logits.reshape(-1, 1), axis=1)
    return float(np.mean(predicted == labels))
