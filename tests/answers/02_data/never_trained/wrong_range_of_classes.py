# wrong: takes the classes to be 0, 1, … one less than their number
# hint: classes-are-zero-to-k
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return [c for c in range(len(np.unique(labels))) if c not in labels[:n_train]]
