# wrong: seven numbers for n labels, which do not broadcast
# hint: raises
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    mistakes = np.array([0.001, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55])
    after = np.where(labels == 1, mistakes, 1 - mistakes)
    return before, after
