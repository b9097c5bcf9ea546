# wrong: the positions are right, but the labels found there are returned
# hint: labels-not-positions
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        a = round(len(members) * validation)
        b = a + round(len(members) * test)
        val.extend(members[:a])
        tst.extend(members[a:b])
        train.extend(members[b:])
    return labels[train], labels[val], labels[tst]
