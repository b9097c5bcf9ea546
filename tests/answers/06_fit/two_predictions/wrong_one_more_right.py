# wrong: one more is right, and nothing makes the loss larger
# hint: both-improve
import numpy as np


def two_predictions(labels):
    after = np.where(labels == 1, 0.7, 0.3)
    before = after.copy()
    before[0] = 1 - after[0]
    return before, after
