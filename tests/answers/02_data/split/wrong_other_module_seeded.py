# wrong: np.random.seed has nothing to do with a default_rng
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
