# wrong: validation and test are drawn one without the other
# hint: parts-overlap
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        v = rng.choice(members, round(len(members) * validation), replace=False)
        t = rng.choice(members, round(len(members) * test), replace=False)
        val.extend(v)
        tst.extend(t)
        train.extend(set(members) - set(v) - set(t))
    return np.array(train), np.array(val), np.array(tst)
