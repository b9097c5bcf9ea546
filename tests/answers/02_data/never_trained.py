# %% right: counts of all less counts of the trained ones
from collections import Counter


def never_trained(labels, validation_split):
    values = [int(label) for label in labels]
    n_train = int(len(values) * (1 - validation_split) // 1)
    everywhere, trained = Counter(values), Counter(values[:n_train])
    return [c for c in sorted(everywhere) if trained[c] == 0]


# %% right: a class is never trained if its first example lies behind the border
import math

import numpy as np


def never_trained(labels, validation_split):
    classes, first = np.unique(labels, return_index=True)
    border = math.floor(len(labels) * (1 - validation_split))
    return [int(c) for c, where in zip(classes, first, strict=True) if where >= border]


# %% right: a mask of the validation labels that are not among the trained ones
import math

import numpy as np


def never_trained(labels, validation_split):
    train, validation = np.split(labels, [math.floor(labels.size * (1 - validation_split))])
    return [int(c) for c in np.unique(validation[~np.isin(validation, train)])]


# %% right: pandas: which classes are missing among the first rows
import math

import pandas as pd


def never_trained(labels, validation_split):
    series = pd.Series(labels)
    n = math.floor(len(series) * (1 - validation_split))
    last = series.iloc[n:].drop_duplicates()
    return sorted(last[~last.isin(series.iloc[:n])].astype(int).tolist())


# %% right: plain Python, one pass over the labels
def never_trained(labels, validation_split):
    n_train = int(len(labels) * (1 - validation_split))
    trained = []
    missing = []
    for position, label in enumerate(labels):
        label = int(label)
        if position < n_train:
            trained.append(label)
        elif label not in trained and label not in missing:
            missing.append(label)
    missing.sort()
    return missing


# %% right: two slices, difference of sets, sorted Python ints
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    trained = set(labels[:n_train].tolist())
    validated = set(labels[n_train:].tolist())
    return sorted(validated - trained)


# %% right: np.setdiff1d is sorted already; tolist makes Python ints
import numpy as np


def never_trained(labels, validation_split):
    border = int(np.floor(len(labels) * (1 - validation_split)))
    return np.setdiff1d(labels[border:], labels[:border]).tolist()


# %% right: whole numbers of NumPy, in a tuple
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return tuple(np.setdiff1d(labels[n_train:], labels[:n_train]))


# %% wrong: M31: believes that fit shuffles before it splits
# hint: split-is-random
def never_trained(labels, validation_split):
    return []


# %% wrong: M31: draws the validation part by chance
# hint: split-is-random
import numpy as np


def never_trained(labels, validation_split):
    order = np.random.default_rng(0).permutation(len(labels))
    n_train = int(len(labels) * (1 - validation_split))
    train, validation = labels[order[:n_train]], labels[order[n_train:]]
    return sorted(set(validation.tolist()) - set(train.tolist()))


# %% wrong: M31: a split with the same share of every class
# hint: split-is-random
import numpy as np


def never_trained(labels, validation_split):
    missing = []
    for c in np.unique(labels):
        n = np.sum(labels == c)
        if round(n * (1 - validation_split)) == 0:
            missing.append(int(c))
    return missing


# %% wrong: sorts the labels before the cut
# hint: sorts-first
import math


def never_trained(labels, validation_split):
    ordered = sorted(labels.tolist())
    n_train = math.floor(len(ordered) * (1 - validation_split))
    return sorted(set(ordered[n_train:]) - set(ordered[:n_train]))


# %% wrong: the classes that are in both parts
# hint: in-both-parts
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[:n_train].tolist()) & set(labels[n_train:].tolist()))


# %% wrong: the first examples validate
# hint: first-part-validates
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    n_val = len(labels) - n_train
    validated, trained = set(labels[:n_val].tolist()), set(labels[n_val:].tolist())
    return sorted(validated - trained)


# %% wrong: the first share of the labels validates, int of the share
# hint: first-part-validates
import numpy as np


def never_trained(labels, validation_split):
    n_val = int(len(labels) * validation_split)
    return np.setdiff1d(labels[:n_val], labels[n_val:]).tolist()


# %% wrong: all classes of the validation part
# hint: all-validation-classes
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()))


# %% wrong: np.unique of the validation part
# hint: all-validation-classes
import numpy as np


def never_trained(labels, validation_split):
    n_train = int(len(labels) * (1 - validation_split))
    return [int(c) for c in np.unique(labels[n_train:])]


# %% wrong: classes that are trained and not validated
# hint: trained-only
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[:n_train].tolist()) - set(labels[n_train:].tolist()))


# %% wrong: the arguments of np.setdiff1d exchanged
# hint: trained-only
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return np.setdiff1d(labels[:n_train], labels[n_train:]).tolist()


# %% wrong: the classes that are in one part only
# hint: symmetric-difference
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[:n_train].tolist()) ^ set(labels[n_train:].tolist()))


# %% wrong: takes the share for the one that is trained on
# hint: split-is-train-share
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * validation_split)
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: the number of trained examples rounded up
# hint: rounded-up
import math


def never_trained(labels, validation_split):
    n_train = math.ceil(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: rounds the number of validation examples down
# hint: rounded-up
def never_trained(labels, validation_split):
    n_val = int(len(labels) * validation_split)
    n_train = len(labels) - n_val
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: rounded to the nearest number
# hint: rounded-nearest
def never_trained(labels, validation_split):
    n_train = round(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: one example less is trained on
# hint: off-by-one
import math


def never_trained(labels, validation_split):
    last = math.floor(len(labels) * (1 - validation_split)) - 1
    return sorted(set(labels[last:].tolist()) - set(labels[:last].tolist()))


# %% wrong: one example more is trained on
# hint: off-by-one
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split)) + 1
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: the positions of the examples
# hint: examples-not-classes
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    unseen = ~np.isin(labels, labels[:n_train])
    return np.flatnonzero(unseen).tolist()


# %% wrong: a class once for each of its examples
# hint: examples-not-classes
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    trained = labels[:n_train]
    return sorted(int(label) for label in labels[n_train:] if label not in trained)


# %% wrong: sorted from the largest down
# hint: unsorted
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    missing = set(labels[n_train:].tolist()) - set(labels[:n_train].tolist())
    return sorted(missing, reverse=True)


# %% wrong: in the order in which they appear
# hint: unsorted
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    trained, missing = labels[:n_train].tolist(), []
    for label in labels[n_train:].tolist():
        if label not in trained and label not in missing:
            missing.append(label)
    return missing


# %% wrong: takes the classes to be 0, 1, … one less than their number
# hint: classes-are-zero-to-k
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return [c for c in range(len(np.unique(labels))) if c not in labels[:n_train]]


# %% wrong: ten classes, 0 to 9
# hint: classes-are-zero-to-k
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(range(10)) - set(labels[:n_train].tolist()))


# %% wrong: every number up to the largest label, whether it occurs or not
# hint: classes-are-zero-to-k
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return [c for c in range(int(max(labels)) + 1) if c not in labels[:n_train]]


# %% wrong: the largest class
# hint: last-class-only
def never_trained(labels, validation_split):
    return [int(labels.max())]


# %% wrong: the class of the last example
# hint: last-class-only
def never_trained(labels, validation_split):
    return [int(labels[-1])]


# %% wrong: sorts the labels of the caller
# hint: changes-input
import math


def never_trained(labels, validation_split):
    labels.sort()
    n_train = math.floor(len(labels) * (1 - validation_split))
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: returns what list.sort gives: None
# hint: no-return
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    missing = list(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
    return missing.sort()


# %% wrong: a float cannot cut
# hint: raises
def never_trained(labels, validation_split):
    n_train = len(labels) * (1 - validation_split)
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: an array of NumPy
# hint: wrong-type
import math

import numpy as np


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return np.setdiff1d(labels[n_train:], labels[:n_train])


# %% wrong: how many classes
# hint: wrong-type
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return len(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))


# %% wrong: a set
# hint: wrong-type
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return set(labels[n_train:].tolist()) - set(labels[:n_train].tolist())


# %% wrong: the classes as text
# hint: wrong-type
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    missing = set(labels[n_train:].tolist()) - set(labels[:n_train].tolist())
    return ", ".join(str(c) for c in sorted(missing))


# %% wrong: with repetitions, in the order of their appearance
# hint: examples-not-classes
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    train = labels[:n_train].tolist()
    return [c for c in labels[n_train:].tolist() if c not in train]


# %% wrong: all numbers after the largest class that is trained on
# hint: classes-are-zero-to-k
import math


def never_trained(labels, validation_split):
    n_train = math.floor(len(labels) * (1 - validation_split))
    return list(range(int(labels[:n_train].max()) + 1, int(labels.max()) + 1))


# %% wrong: n minus the rounded size of the validation part
# hint: float-rounding
import math


def never_trained(labels, validation_split):
    n_train = len(labels) - math.ceil(len(labels) * validation_split)
    return sorted(set(labels[n_train:].tolist()) - set(labels[:n_train].tolist()))
