# right: a mask of the validation labels that are not among the trained ones
import math

import numpy as np


def never_trained(labels, validation_split):
    train, validation = np.split(labels, [math.floor(labels.size * (1 - validation_split))])
    return [int(c) for c in np.unique(validation[~np.isin(validation, train)])]
