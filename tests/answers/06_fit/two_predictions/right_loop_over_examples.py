# right: walks through the examples and puts two numbers into two lists
import numpy as np


def two_predictions(labels):
    before, after = [], []
    for i, label in enumerate(labels):
        low, high = (0.45, 0.0001) if i < len(labels) // 2 else (0.45, 0.6)
        before.append(low if label else 1 - low)
        after.append(high if label else 1 - high)
    return np.array(before), np.array(after)
