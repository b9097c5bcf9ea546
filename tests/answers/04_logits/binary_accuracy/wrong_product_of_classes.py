# wrong: counts matches of class 1 only, by multiplying
# hint: only-one-class
import numpy as np


def binary_accuracy(logits, labels):
    predicted = (logits.ravel() >= 0).astype(int)
    return float((predicted * labels).sum() / len(labels))
