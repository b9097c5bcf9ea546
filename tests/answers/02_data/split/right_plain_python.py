# right: plain Python: a dictionary of lists and random.Random
import random

import numpy as np


def stratified_split(labels, validation, test, seed):
    by_class = {}
    for position, label in enumerate(labels):
        by_class.setdefault(int(label), []).append(position)
    chance = random.Random(int(seed))
    train, val, tst = [], [], []
    for label in sorted(by_class):
        members = by_class[label]
        chance.shuffle(members)
        n_val = int(len(members) * validation + 0.5)
        n_test = int(len(members) * test + 0.5)
        for _ in range(n_val):
            val.append(members.pop())
        for _ in range(n_test):
            tst.append(members.pop())
        train += members
    return np.array(train), np.array(val), np.array(tst)
