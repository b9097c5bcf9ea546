# right: a class is never trained if its first example lies behind the border
import math

import numpy as np


def never_trained(labels, validation_split):
    classes, first = np.unique(labels, return_index=True)
    border = math.floor(len(labels) * (1 - validation_split))
    return [int(c) for c, where in zip(classes, first, strict=True) if where >= border]
