# wrong: the positions of the examples
# hint: examples-not-classes
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    unseen = ~np.isin(labels, labels[:n_train])
    return np.flatnonzero(unseen).tolist()
