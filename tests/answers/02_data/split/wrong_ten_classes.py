# wrong: always ten classes, 0 to 9
# hint: classes-are-zero-to-k
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    part = np.full(len(labels), -1)
    for c in range(10):
        members = rng.permutation(np.flatnonzero(labels == c))
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        part[members] = 0
        part[members[:n_val]] = 1
        part[members[n_val : n_val + n_test]] = 2
    return tuple(np.flatnonzero(part == k) for k in range(3))
