# right: no loop: sorted by class and a random number; the rank in the class decides
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
