# wrong: a better model is better in both: the loss falls
# hint: both-improve
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.4, 0.6)
    after = np.where(labels == 1, 0.9, 0.1)
    return before, after
