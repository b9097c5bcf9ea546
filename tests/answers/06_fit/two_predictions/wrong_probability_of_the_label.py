# wrong: probabilities of the label instead of class 1
# hint: probability-of-the-true-class
import numpy as np


def two_predictions(labels):
    n = len(labels)
    before = np.full(n, 0.49)
    after = np.full(n, 0.55)
    after[: n // 2] = 0.001
    return before, after
