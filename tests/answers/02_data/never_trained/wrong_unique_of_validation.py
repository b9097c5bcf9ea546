# wrong: np.unique of the validation part
# hint: all-validation-classes
import numpy as np


def never_trained(labels, validation_split):
    n_train = int(len(labels) * (1 - validation_split))
    return [int(c) for c in np.unique(labels[n_train:])]
