# right: both shares rounded down, the rest is trained on
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    part = np.zeros(len(labels), dtype=int)
    for c in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == c))
        n_val = int(len(members) * validation + 1e-9)
        n_test = int(len(members) * test + 1e-9)
        part[members[:n_val]] = 1
        part[members[n_val : n_val + n_test]] = 2
    return tuple(np.flatnonzero(part == k) for k in (0, 1, 2))
