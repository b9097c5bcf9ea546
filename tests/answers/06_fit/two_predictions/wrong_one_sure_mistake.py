# wrong: one sure mistake, which is enough for few examples only
# hint: one-bad-example-is-not-enough
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.6, 0.4)
    before[:2] = 1 - before[:2]
    after = np.where(labels == 1, 0.9, 0.1)
    after[0] = 0.001 if labels[0] == 1 else 0.999
    return before, after
