# wrong: train is all that is not in test
# hint: parts-overlap
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    val, tst = [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
    train = np.setdiff1d(np.arange(len(labels)), tst)
    return train, np.array(val), np.array(tst)
