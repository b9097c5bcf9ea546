# wrong: [: -1] leaves one example of each class in no part
# hint: examples-lost
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test : -1])
    return np.array(train), np.array(val), np.array(tst)
