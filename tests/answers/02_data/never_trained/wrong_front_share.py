# wrong: the first share of the labels validates, int of the share
# hint: first-part-validates
import numpy as np


def never_trained(labels, validation_split):
    n_val = int(len(labels) * validation_split)
    return np.setdiff1d(labels[:n_val], labels[n_val:]).tolist()
