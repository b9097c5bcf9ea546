# wrong: the classes are taken to be 0, 1, … one less than their number
# hint: classes-are-zero-to-k
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in range(len(np.unique(labels))):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test :])
    return np.array(train, dtype=int), np.array(val, dtype=int), np.array(tst, dtype=int)
