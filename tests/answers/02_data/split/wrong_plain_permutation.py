# wrong: one permutation of all, cut in three
# hint: not-stratified
import numpy as np


def stratified_split(labels, validation, test, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    n_val = round(len(labels) * validation)
    n_test = round(len(labels) * test)
    return order[n_val + n_test :], order[:n_val], order[n_val : n_val + n_test]
