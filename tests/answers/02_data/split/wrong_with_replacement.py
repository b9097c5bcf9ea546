# wrong: rng.choice puts back what it has drawn
# hint: with-replacement
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        v = rng.choice(members, round(len(members) * validation))
        left = np.setdiff1d(members, v)
        t = rng.choice(left, round(len(members) * test))
        val.extend(v)
        tst.extend(t)
        train.extend(np.setdiff1d(left, t))
    return np.array(train), np.array(val), np.array(tst)
