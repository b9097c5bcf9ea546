# wrong: predictions for the first four examples only
# hint: four-examples-only
import numpy as np


def two_predictions(labels):
    first = labels[:4]
    before = np.where(first == 1, 0.49, 0.51)
    after = np.abs(first - np.array([0.45, 0.45, 0.45, 0.999]))
    return before, after
