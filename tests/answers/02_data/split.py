# %% right: rng.choice without replacement, the rest with setdiff1d
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


# %% right: pandas: groupby and sample, twice, then what is left
import pandas as pd


def stratified_split(labels, validation, test, seed):
    frame = pd.DataFrame({"label": labels})
    val = frame.groupby("label").sample(frac=validation, random_state=seed)
    rest = frame.drop(index=val.index)
    tst = rest.groupby("label").sample(frac=test / (1 - validation), random_state=seed)
    train = rest.drop(index=tst.index)
    return train.index.to_numpy(), val.index.to_numpy(), tst.index.to_numpy()


# %% right: keras.random.shuffle with the seed and the class
import keras
import numpy as np


def stratified_split(labels, validation, test, seed):
    parts = {"train": [], "validation": [], "test": []}
    draw = keras.random.SeedGenerator(int(seed))
    for c in np.unique(labels):
        members = np.flatnonzero(labels == c).astype("int32")
        members = np.array(keras.random.shuffle(members, seed=draw))
        a = round(validation * len(members))
        b = a + round(test * len(members))
        parts["validation"].append(members[:a])
        parts["test"].append(members[a:b])
        parts["train"].append(members[b:])
    return tuple(np.hstack(part) for part in parts.values())


# %% right: everything mixed once, then filled class by class with counters
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


# %% right: np.split at rounded borders, RandomState, sorted parts
import numpy as np


def stratified_split(labels, validation, test, seed):
    state = np.random.RandomState(seed)
    parts = [[], [], []]
    for c in set(labels.tolist()):
        members = np.flatnonzero(labels == c)
        state.shuffle(members)
        n = len(members)
        borders = [round(n * validation), round(n * validation) + round(n * test)]
        for part, piece in zip(parts, np.split(members, borders), strict=True):
            part.extend(piece)
    val, tst, train = (np.sort(np.array(part, dtype=int)) for part in parts)
    return train, val, tst


# %% right: a loop over the classes, each with a permutation of its positions
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.append(members[:n_val])
        tst.append(members[n_val : n_val + n_test])
        train.append(members[n_val + n_test :])
    return np.concatenate(train), np.concatenate(val), np.concatenate(tst)


# %% right: plain Python: a dictionary of lists and random.Random
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


# %% right: no loop: sorted by class and a random number; the rank in the class decides
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    order = np.lexsort((rng.random(len(labels)), labels))
    _, start, size = np.unique(labels[order], return_index=True, return_counts=True)
    rank = np.arange(len(labels)) - np.repeat(start, size)
    n_val = np.repeat(np.rint(size * validation), size)
    n_test = np.repeat(np.rint(size * test), size)
    in_val = rank < n_val
    in_test = ~in_val & (rank < n_val + n_test)
    return order[~in_val & ~in_test], order[in_val], order[in_test]


# %% right: both shares rounded down, the rest is trained on
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    part = np.zeros(len(labels), dtype=int)
    for c in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == c))
        n_val = int(len(members) * validation + 1e-9)
        n_test = int(len(members) * test + 1e-9)
        part[members[:n_val]] = 1
        part[members[n_val : n_val + n_test]] = 2
    return tuple(np.flatnonzero(part == k) for k in (0, 1, 2))


# %% right: StratifiedShuffleSplit of scikit-learn, positions of positions
import numpy as np
from sklearn.model_selection import StratifiedShuffleSplit


def stratified_split(labels, validation, test, seed):
    n = len(labels)
    first = StratifiedShuffleSplit(1, test_size=round(n * test), random_state=seed)
    rest, tst = next(first.split(np.zeros((n, 1)), labels))
    second = StratifiedShuffleSplit(1, test_size=round(n * validation), random_state=seed)
    inner_train, inner_val = next(second.split(np.zeros((len(rest), 1)), labels[rest]))
    return rest[inner_train], rest[inner_val], tst


# %% right: train_test_split twice with whole numbers as sizes
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    n = len(labels)
    rest, test_part = train_test_split(
        np.arange(n), test_size=round(test * n), stratify=labels, random_state=seed
    )
    train, validation_part = train_test_split(
        rest, test_size=round(validation * n), stratify=labels[rest], random_state=seed
    )
    return train, validation_part, test_part


# %% right: scikit-learn twice; the second share is one of what is left
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    positions = np.arange(len(labels))
    rest, val = train_test_split(
        positions, test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels[rest], random_state=seed
    )
    return train, val, tst


# %% right: each class with a new generator of the same seed
import numpy as np


def stratified_split(labels, validation, test, seed):
    parts = [[], [], []]
    for c in np.unique(labels):
        positions = np.flatnonzero(labels == c)
        np.random.default_rng(seed).shuffle(positions)
        a = round(validation * len(positions))
        b = a + round(test * len(positions))
        parts[0].append(positions[b:])
        parts[1].append(positions[:a])
        parts[2].append(positions[a:b])
    return tuple(np.concatenate(part) for part in parts)


# %% wrong: the same number of every class in validation and test
# hint: balanced-not-stratified
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    classes = np.unique(labels)
    n_val = round(len(labels) * validation / len(classes))
    n_test = round(len(labels) * test / len(classes))
    train, val, tst = [], [], []
    for c in classes:
        members = rng.permutation(np.where(labels == c)[0])
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test :])
    return np.array(train), np.array(val), np.array(tst)


# %% wrong: every class gives as many as the smallest one
# hint: balanced-not-stratified
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    classes, sizes = np.unique(labels, return_counts=True)
    n_val = round(min(sizes) * validation)
    n_test = round(min(sizes) * test)
    val = [rng.choice(np.where(labels == c)[0], n_val, replace=False) for c in classes]
    val = np.concatenate(val)
    left = np.setdiff1d(np.arange(len(labels)), val)
    tst = [rng.choice(left[labels[left] == c], n_test, replace=False) for c in classes]
    tst = np.concatenate(tst)
    return np.setdiff1d(left, tst), val, tst


# %% wrong: writes -1 over the labels that are taken
# hint: changes-input
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    classes, sizes = np.unique(labels, return_counts=True)
    parts = []
    for share in (validation, test):
        chosen = []
        for c, size in zip(classes, sizes, strict=True):
            free = np.where(labels == c)[0]
            chosen.extend(rng.choice(free, round(size * share), replace=False))
        labels[chosen] = -1
        parts.append(np.array(chosen))
    return np.where(labels >= 0)[0], parts[0], parts[1]


# %% wrong: mixes the labels of the caller in place
# hint: changes-input
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    rng.shuffle(labels)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test :])
    return np.array(train), np.array(val), np.array(tst)


# %% wrong: the classes are taken to be 0, 1, … one less than their number
# hint: classes-are-zero-to-k
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in range(len(np.unique(labels))):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test :])
    return np.array(train, dtype=int), np.array(val, dtype=int), np.array(tst, dtype=int)


# %% wrong: always ten classes, 0 to 9
# hint: classes-are-zero-to-k
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    part = np.full(len(labels), -1)
    for c in range(10):
        members = rng.permutation(np.flatnonzero(labels == c))
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        part[members] = 0
        part[members[:n_val]] = 1
        part[members[n_val : n_val + n_test]] = 2
    return tuple(np.flatnonzero(part == k) for k in range(3))


# %% wrong: one example between two parts is left out (borders with + 1)
# hint: examples-lost
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test + 1 :])
    return np.array(train), np.array(val), np.array(tst)


# %% wrong: [: -1] leaves one example of each class in no part
# hint: examples-lost
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test : -1])
    return np.array(train), np.array(val), np.array(tst)


# %% wrong: the positions are right, but the labels found there are returned
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


# %% wrong: splits the labels themselves, not their positions
# hint: labels-not-positions
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(labels, test_size=validation, stratify=labels, random_state=seed)
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=rest, random_state=seed
    )
    return train, val, tst


# %% wrong: positions counted inside each class
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


# %% wrong: the second split counts in what is left, not in all
# hint: labels-not-positions
from sklearn.model_selection import StratifiedShuffleSplit


def stratified_split(labels, validation, test, seed):
    n = len(labels)
    first = StratifiedShuffleSplit(1, test_size=round(n * test), random_state=seed)
    rest, tst = next(first.split(labels, labels))
    second = StratifiedShuffleSplit(1, test_size=round(n * validation), random_state=seed)
    train, val = next(second.split(rest, labels[rest]))
    return train, val, tst


# %% wrong: three masks of True and False
# hint: masks-not-positions
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    part = np.zeros(len(labels), dtype=int)
    for c in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == c))
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        part[members[:n_val]] = 1
        part[members[n_val : n_val + n_test]] = 2
    return part == 0, part == 1, part == 2


# %% wrong: prints the sizes
# hint: no-return
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels[rest], random_state=seed
    )
    print(len(train), len(val), len(tst))


# %% wrong: the first examples of each class
# hint: not-random
import numpy as np


def stratified_split(labels, validation, test, seed):
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.append(members[:n_val])
        tst.append(members[n_val : n_val + n_test])
        train.append(members[n_val + n_test :])
    return np.concatenate(train), np.concatenate(val), np.concatenate(tst)


# %% wrong: the last examples of each class; the generator is made and not used
# hint: not-random
import numpy as np


def stratified_split(labels, validation, test, seed):
    np.random.seed(seed)
    parts = [[], [], []]
    for c in np.unique(labels):
        members = np.flatnonzero(labels == c)
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        n_train = len(members) - n_val - n_test
        parts[0].extend(members[:n_train])
        parts[1].extend(members[n_train : n_train + n_val])
        parts[2].extend(members[n_train + n_val :])
    return tuple(np.array(part) for part in parts)


# %% wrong: the first ones of each class; only the order inside the parts is mixed
# hint: not-random
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    parts = [[], [], []]
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        a = round(len(members) * validation)
        b = a + round(len(members) * test)
        for part, piece in zip(parts, (members[b:], members[:a], members[a:b]), strict=True):
            part.extend(piece)
    return tuple(rng.permutation(part) for part in parts)


# %% wrong: rng.permutation gives a new array, which is not kept
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


# %% wrong: the seed only says where in a class a block of neighbours begins
# hint: not-random
import numpy as np


def stratified_split(labels, validation, test, seed):
    parts = [[], [], []]
    for c in np.unique(labels):
        positions = np.roll(np.flatnonzero(labels == c), seed)
        a = round(validation * len(positions))
        b = a + round(test * len(positions))
        for part, piece in zip(parts, (positions[b:], positions[:a], positions[a:b])):
            part.append(piece)
    return tuple(np.concatenate(part) for part in parts)


# %% wrong: a random number for each example decides on its part
# hint: not-stratified
import numpy as np


def stratified_split(labels, validation, test, seed):
    u = np.random.default_rng(seed).random(len(labels))
    val = np.where(u < validation)[0]
    tst = np.where((u >= validation) & (u < validation + test))[0]
    train = np.where(u >= validation + test)[0]
    return train, val, tst


# %% wrong: train_test_split without stratify
# hint: not-stratified
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(np.arange(len(labels)), test_size=validation, random_state=seed)
    train, tst = train_test_split(rest, test_size=test / (1 - validation), random_state=seed)
    return train, val, tst


# %% wrong: one permutation of all, cut in three
# hint: not-stratified
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    n_val = round(len(labels) * validation)
    n_test = round(len(labels) * test)
    return order[n_val + n_test :], order[:n_val], order[n_val : n_val + n_test]


# %% wrong: stratify in the first split and not in the second
# hint: not-stratified
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, tst = train_test_split(
        np.arange(len(labels)), test_size=test, stratify=labels, random_state=seed
    )
    train, val = train_test_split(rest, test_size=validation / (1 - test), random_state=seed)
    return train, val, tst


# %% wrong: validation and test are drawn one without the other
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


# %% wrong: the second split is one of all the examples again
# hint: parts-overlap
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    positions = np.arange(len(labels))
    train, val = train_test_split(
        positions, test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(positions, test_size=test, stratify=labels, random_state=seed + 1)
    return train, val, tst


# %% wrong: test begins at the start of the class again
# hint: parts-overlap
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.append(members[:n_val])
        tst.append(members[:n_test])
        train.append(members[n_val + n_test :])
    return np.concatenate(train), np.concatenate(val), np.concatenate(tst)


# %% wrong: train is all that is not in test
# hint: parts-overlap
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    val, tst = [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
    train = np.setdiff1d(np.arange(len(labels)), tst)
    return train, np.array(val), np.array(tst)


# %% wrong: the pair of the second train_test_split read the other way round
# hint: parts-swapped
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    tst, train = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels[rest], random_state=seed
    )
    return train, val, tst


# %% wrong: (train, test, validation)
# hint: parts-swapped
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.append(members[:n_val])
        tst.append(members[n_val : n_val + n_test])
        train.append(members[n_val + n_test :])
    return np.concatenate(train), np.concatenate(tst), np.concatenate(val)


# %% wrong: (validation, test, train)
# hint: parts-swapped
import numpy as np


def stratified_split(labels, validation, test, seed):
    state = np.random.RandomState(seed)
    parts = [[], [], []]
    for c in np.unique(labels):
        members = state.permutation(np.flatnonzero(labels == c))
        n = len(members)
        borders = [round(n * validation), round(n * validation) + round(n * test)]
        for part, piece in zip(parts, np.split(members, borders), strict=True):
            part.extend(piece)
    return tuple(np.array(part) for part in parts)


# %% wrong: stratify=labels in the second split as well, where fewer are left
# hint: raises
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels, random_state=seed
    )
    return train, val, tst


# %% wrong: scikit-learn with random_state=0
# hint: seed-ignored
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=0
    )
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels[rest], random_state=0
    )
    return train, val, tst


# %% wrong: the seed is 42 whatever is asked
# hint: seed-ignored
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(42)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.append(members[:n_val])
        tst.append(members[n_val : n_val + n_test])
        train.append(members[n_val + n_test :])
    return np.concatenate(train), np.concatenate(val), np.concatenate(tst)


# %% wrong: scikit-learn without random_state: another split each time
# hint: seed-not-kept
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(np.arange(len(labels)), test_size=validation, stratify=labels)
    train, tst = train_test_split(rest, test_size=test / (1 - validation), stratify=labels[rest])
    return train, val, tst


# %% wrong: np.random.seed has nothing to do with a default_rng
# hint: seed-not-kept
import numpy as np


def stratified_split(labels, validation, test, seed):
    np.random.seed(seed)
    part = np.zeros(len(labels), dtype=int)
    for c in np.unique(labels):
        members = np.flatnonzero(labels == c)
        np.random.default_rng().shuffle(members)
        a = round(len(members) * validation)
        b = a + round(len(members) * test)
        part[members[:a]] = 1
        part[members[a:b]] = 2
    return np.where(part == 0)[0], np.where(part == 1)[0], np.where(part == 2)[0]


# %% wrong: random_state in the first split only
# hint: seed-not-kept
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(rest, test_size=test / (1 - validation), stratify=labels[rest])
    return train, val, tst


# %% wrong: default_rng without the seed
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


# %% wrong: the second share is taken of what is left
# hint: share-of-rest
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(rest, test_size=test, stratify=labels[rest], random_state=seed)
    return train, val, tst


# %% wrong: in each class the second share is taken of what is left
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


# %% wrong: first test, then validation as a share of what is left
# hint: share-of-rest
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, tst = train_test_split(
        np.arange(len(labels)), test_size=test, stratify=labels, random_state=seed
    )
    train, val = train_test_split(
        rest, test_size=validation, stratify=labels[rest], random_state=seed
    )
    return train, val, tst


# %% wrong: cuts the positions as they come
# hint: sorted-order-split
import numpy as np


def stratified_split(labels, validation, test, seed):
    positions = np.arange(len(labels))
    n_val = round(len(labels) * validation)
    n_test = round(len(labels) * test)
    n_train = len(labels) - n_val - n_test
    return tuple(np.split(positions, [n_train, n_train + n_val]))


# %% wrong: train_test_split with shuffle=False: the last ones
# hint: sorted-order-split
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, tst = train_test_split(np.arange(len(labels)), test_size=test, shuffle=False)
    train, val = train_test_split(rest, test_size=validation / (1 - test), shuffle=False)
    return train, val, tst


# %% wrong: the members are mixed by random indices, some of which repeat
# hint: with-replacement
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = [], [], []
    for c in np.unique(labels):
        members = np.where(labels == c)[0]
        members = members[rng.integers(0, len(members), len(members))]
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val.extend(members[:n_val])
        tst.extend(members[n_val : n_val + n_test])
        train.extend(members[n_val + n_test :])
    return np.array(train), np.array(val), np.array(tst)


# %% wrong: rng.choice puts back what it has drawn
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


# %% wrong: np.array([]) is an array of floats, and what is appended becomes float
# hint: wrong-dtype
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    train, val, tst = np.array([]), np.array([]), np.array([])
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        n_val = round(len(members) * validation)
        n_test = round(len(members) * test)
        val = np.append(val, members[:n_val])
        tst = np.append(tst, members[n_val : n_val + n_test])
        train = np.append(train, members[n_val + n_test :])
    return train, val, tst


# %% wrong: a dictionary of the parts
# hint: wrong-type
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    parts = {"train": [], "validation": [], "test": []}
    for c in np.unique(labels):
        members = rng.permutation(np.where(labels == c)[0])
        a = round(len(members) * validation)
        b = a + round(len(members) * test)
        parts["validation"].extend(members[:a])
        parts["test"].extend(members[a:b])
        parts["train"].extend(members[b:])
    return parts


# %% wrong: two parts only
# hint: wrong-type
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    train, rest = train_test_split(
        np.arange(len(labels)),
        test_size=validation + test,
        stratify=labels,
        random_state=seed,
    )
    return train, rest


# %% wrong: the pair of the first train_test_split read the other way round
# hint: parts-swapped
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    val, rest = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(rest, test_size=test, stratify=labels[rest], random_state=seed)
    return train, val, tst


# %% wrong: only whether the seed is even makes a difference
# hint: seed-ignored
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed % 2)
    parts = [[], [], []]
    for c in np.unique(labels):
        positions = rng.permutation(np.flatnonzero(labels == c))
        a = round(validation * len(positions))
        b = a + round(test * len(positions))
        for part, piece in zip(parts, (positions[b:], positions[:a], positions[a:b])):
            part.append(piece)
    return tuple(np.concatenate(part) for part in parts)
