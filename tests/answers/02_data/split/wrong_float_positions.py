# wrong: np.array([]) is an array of floats, and what is appended becomes float
# hint: wrong-dtype
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = np.array([]), np.array([]), np.array([])
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val = np.append(val, members[:n_val])
        tst = np.append(tst, members[n_val : n_val + n_test])
        train = np.append(train, members[n_val + n_test :])
    return train, val, tst
