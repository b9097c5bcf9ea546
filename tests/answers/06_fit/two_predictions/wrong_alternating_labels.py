# wrong: as if the labels were 0, 1, 0, 1, …
# hint: labels-not-looked-at
import numpy as np


def two_predictions(labels):
    imagined = np.arange(len(labels)) % 2
    before = np.where(imagined == 1, 0.49, 0.51)
    after = np.where(imagined == 1, 0.01, 0.4)
    return before, after
