# wrong: in each class the second share is taken of what is left
# hint: share-of-rest
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        val.append(members[:n_val])
        rest = members[n_val:]
        n_test = round(len(rest) * test)
        tst.append(rest[:n_test])
        train.append(rest[n_test:])
    return np.concatenate(train), np.concatenate(val), np.concatenate(tst)
