# wrong: predicted classes, 0 and 1
# hint: zero-and-one
import numpy as np


def two_predictions(labels):
    before = 1 - labels
    after = labels.copy()
    after[0] = 1 - after[0]
    return before.astype(float), after.astype(float)
