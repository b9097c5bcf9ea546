# wrong: default_rng without the seed
# hint: seed-not-kept
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng()
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        a = round(len(members) * validation)
        b = a + round(len(members) * test)
        val.extend(members[:a])
        tst.extend(members[a:b])
        train.extend(members[b:])
    return np.array(train), np.array(val), np.array(tst)
