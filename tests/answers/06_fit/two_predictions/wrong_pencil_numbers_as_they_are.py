# wrong: repeats the numbers of the lesson, which are probabilities of the true class
# hint: probability-of-the-true-class
import numpy as np


def two_predictions(labels):
    before = np.resize([0.6, 0.6, 0.49, 0.49], len(labels))
    after = np.resize([0.55, 0.55, 0.55, 0.001], len(labels))
    return before, after
