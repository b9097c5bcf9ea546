# wrong: logits: below 0 and above 1
# hint: not-probabilities
import numpy as np


def two_predictions(labels):
    sign = np.where(labels == 1, 1.0, -1.0)
    before = -0.05 * sign
    after = 0.2 * sign
    after[::2] = -6.0 * sign[::2]
    return before, after
