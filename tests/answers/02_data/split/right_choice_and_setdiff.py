# right: rng.choice without replacement, the rest with setdiff1d
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng([seed, 2026])
    val, tst = [], []
    for c in np.unique(labels):
        members = np.nonzero(labels == c)[0]
        n_val = round(validation * members.size)
        n_test = round(test * members.size)
        drawn = rng.choice(members, n_val + n_test, replace=False)
        val.extend(drawn[:n_val])
        tst.extend(drawn[n_val:])
    train = np.setdiff1d(np.arange(len(labels)), val + tst)
    return train, np.array(val), np.array(tst)
