# wrong: first calls all of them 1, then all of them 0: better only if most are 0
# hint: labels-not-looked-at
import numpy as np


def two_predictions(labels):
    before = np.full(len(labels), 0.51)
    after = np.full(len(labels), 0.02)
    return before, after
