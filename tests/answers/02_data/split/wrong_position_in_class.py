# wrong: positions counted inside each class
# hint: labels-not-positions
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        n = np.sum(labels == c)
        order = rng.permutation(n)
        a = round(n * validation)
        b = a + round(n * test)
        val.extend(order[:a])
        tst.extend(order[a:b])
        train.extend(order[b:])
    return np.array(train), np.array(val), np.array(tst)
