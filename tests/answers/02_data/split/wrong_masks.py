# wrong: three masks of True and False
# hint: masks-not-positions
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    part = np.zeros(len(labels), dtype=int)
    for c in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == c))
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        part[members[:n_val]] = 1
        part[members[n_val : n_val + n_test]] = 2
    return part == 0, part == 1, part == 2
