# wrong: the last examples of each class; the generator is made and not used
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
