# wrong: the first examples of each class
# hint: not-random
import numpy as np


def stratified_split(labels, validation, test, seed):
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.append(members[:n_val])
        tst.append(members[n_val : n_val + n_test])
        train.append(members[n_val + n_test :])
    return np.concatenate(train), np.concatenate(val), np.concatenate(tst)
