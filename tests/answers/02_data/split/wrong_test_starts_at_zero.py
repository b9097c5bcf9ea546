# wrong: test begins at the start of the class again
# hint: parts-overlap
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.append(members[:n_val])
        tst.append(members[:n_test])
        train.append(members[n_val + n_test :])
    return np.concatenate(train), np.concatenate(val), np.concatenate(tst)
