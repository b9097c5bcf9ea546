# wrong: only the mistake becomes surer: the loss rises, the accuracy stays
# hint: accuracy-unchanged
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.6, 0.4)
    before[0] = 1 - before[0]
    after = before.copy()
    after[0] = 0.001 if labels[0] == 1 else 0.999
    return before, after
