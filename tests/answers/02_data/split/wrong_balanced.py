# wrong: the same number of every class in validation and test
# hint: balanced-not-stratified
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    classes = np.unique(labels)
    n_val = round(len(labels) * validation / len(classes))
    n_test = round(len(labels) * test / len(classes))
    train, val, tst = [], [], []
    for c in classes:
        members = rng.permutation(np.where(labels == c)[0])
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test :])
    return np.array(train), np.array(val), np.array(tst)
