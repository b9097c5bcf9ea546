# wrong: an array of NumPy
# hint: wrong-type
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return np.setdiff1d(labels[n_train:], labels[:n_train])
