# wrong: math.exp(-z) raises for large negative logits
# hint: overflow
import math


def binary_accuracy(logits, labels):
    right = 0
    for z, y in zip(logits.ravel(), labels):
        p = 1 / (1 + math.exp(-z))
        right += int(p >= 0.5) == y
    return float(right / len(labels))
