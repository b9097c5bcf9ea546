# wrong: as if the first half had the label 0 and the second half the label 1
# hint: labels-not-looked-at
import numpy as np


def two_predictions(labels):
    n = len(labels)
    before = np.array([0.51] * (n // 2) + [0.49] * (n - n // 2))
    after = np.array([0.4] * (n // 2) + [0.01] * (n - n // 2))
    return before, after
