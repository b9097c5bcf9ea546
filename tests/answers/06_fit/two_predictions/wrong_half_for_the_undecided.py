# wrong: undecided examples get exactly 0.5
# hint: exactly-half
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.45, 0.55)
    before[0] = 0.5
    after = np.where(labels == 1, 0.01, 0.99)
    after[:2] = np.where(labels[:2] == 1, 0.7, 0.3)
    return before, after
