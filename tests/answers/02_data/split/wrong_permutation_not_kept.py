# wrong: rng.permutation gives a new array, which is not kept
# hint: not-random
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.nonzero(labels == c)[0]
        rng.permutation(members)
        a = round(len(members) * validation)
        b = a + round(len(members) * test)
        val += list(members[:a])
        tst += list(members[a:b])
        train += list(members[b:])
    return np.array(train), np.array(val), np.array(tst)
