# wrong: the same, column after column
# hint: constant-column
import numpy as np


def normalize(train, validation, test):
    parts = [np.empty(part.shape) for part in (train, validation, test)]
    for j in range(train.shape[1]):
        mean, std = np.mean(train[:, j]), np.std(train[:, j])
        for new, old in zip(parts, (train, validation, test), strict=True):
            new[:, j] = (old[:, j] - mean) / std
    return tuple(parts)
