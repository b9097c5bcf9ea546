# wrong: makes the labels a column, which breaks logits of shape (n,)
# hint: broadcast-n-by-n
import numpy as np


def binary_accuracy(logits, labels):
    predicted = logits >= 0
    return float((predicted == labels.reshape(-1, 1)).mean())
