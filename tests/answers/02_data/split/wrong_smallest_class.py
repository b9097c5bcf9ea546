# wrong: every class gives as many as the smallest one
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
