# wrong: loss up means accuracy down (M51): before right, after wrong
# hint: loss-up-means-accuracy-down
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.9, 0.1)
    after = np.where(labels == 1, 0.2, 0.8)
    return before, after
