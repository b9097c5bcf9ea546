# right: solves e**loss = K by halving an interval
import math


def first_loss(n_classes):
    low, high = 0.0, float(n_classes)
    for _ in range(60):
        middle = (low + high) / 2
        if math.exp(middle) < n_classes:
            low = middle
        else:
            high = middle
    return low
