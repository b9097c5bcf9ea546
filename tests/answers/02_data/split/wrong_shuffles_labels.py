# wrong: mixes the labels of the caller in place
# hint: changes-input
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    rng.shuffle(labels)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test :])
    return np.array(train), np.array(val), np.array(tst)
