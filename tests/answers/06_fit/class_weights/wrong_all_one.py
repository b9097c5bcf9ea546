# wrong: 1 for each class, since the mean shall be 1
# hint: all-equal
import numpy as np


def class_weights(labels):
    return {int(k): 1.0 for k in np.unique(labels)}
