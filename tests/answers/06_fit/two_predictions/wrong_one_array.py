# wrong: only the later predictions
# hint: wrong-type
import numpy as np


def two_predictions(labels):
    after = np.where(labels == 1, 0.55, 0.45)
    after[0] = 0.001 if labels[0] == 1 else 0.999
    return after
