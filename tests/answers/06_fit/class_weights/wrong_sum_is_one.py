# wrong: inverse counts divided by their sum
# hint: weights-sum-to-one
import numpy as np


def class_weights(labels):
    inverse = 1 / np.bincount(labels)
    return dict(enumerate((inverse / inverse.sum()).tolist()))
