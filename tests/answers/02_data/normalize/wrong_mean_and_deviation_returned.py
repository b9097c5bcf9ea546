# wrong: returns what was learnt instead of the three parts
# hint: wrong-type
import numpy as np


def normalize(train, validation, test):
    return np.mean(train, axis=0), np.std(train, axis=0)
