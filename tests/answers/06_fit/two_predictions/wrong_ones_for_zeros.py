# wrong: all 1 become right and all 0 very wrong: a gain only if there are more 1 than 0 were right
# hint: balanced-only
import numpy as np


def two_predictions(labels):
    before = np.where(labels == 1, 0.49, 0.51)
    before[np.flatnonzero(labels == 0)[::2]] = 0.49
    after = np.where(labels == 1, 0.6, 0.99)
    return before, after
