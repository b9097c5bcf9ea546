# right: everything mixed once, then filled class by class with counters
import numpy as np


def stratified_split(labels, validation, test, seed):
    np.random.seed(seed)
    order = np.random.permutation(len(labels))
    classes, sizes = np.unique(labels, return_counts=True)
    room = {
        c: [round(s * validation), round(s * test)] for c, s in zip(classes, sizes, strict=True)
    }
    train, val, tst = [], [], []
    for i in order:
        free = room[labels[i]]
        if free[0] > 0:
            free[0] -= 1
            val.append(i)
        elif free[1] > 0:
            free[1] -= 1
            tst.append(i)
        else:
            train.append(i)
    return np.array(train), np.array(val), np.array(tst)
