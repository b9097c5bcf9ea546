# wrong: all surely right but the last, whose loss is lost in a large mean
# hint: one-bad-example-is-not-enough
import numpy as np


def two_predictions(labels):
    correct = np.full(len(labels), 0.99)
    correct[-1] = 0.01
    after = np.where(labels == 1, correct, 1 - correct)
    before = np.where(labels == 1, 0.49, 0.51)
    return before, after
