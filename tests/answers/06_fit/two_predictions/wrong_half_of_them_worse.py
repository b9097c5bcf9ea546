# wrong: half of the examples become wrong, so both get worse (M51)
# hint: loss-up-means-accuracy-down
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.8, 0.2)
    after = before.copy()
    half = len(labels) // 2
    after[:half] = 1 - after[:half]
    return before, after
