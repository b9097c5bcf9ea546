# right: np.setdiff1d is sorted already; tolist makes Python ints
import numpy as np


def never_trained(labels, validation_split):
    border = int(np.floor(len(labels) * (1 - validation_split)))
    return np.setdiff1d(labels[border:], labels[:border]).tolist()
