# right: the pencil example of the lesson for every four examples
import numpy as np


def two_predictions(labels):
    n = len(labels)
    before = np.resize([0.6, 0.6, 0.49, 0.49], n)
    after = np.resize([0.55, 0.55, 0.55, 0.001], n)
    before[:2] = 0.49
    zero = labels == 0
    before[zero] = 1 - before[zero]
    after[zero] = 1 - after[zero]
    return before, after
