# wrong: cuts the positions as they come
# hint: sorted-order-split
import numpy as np


def stratified_split(labels, validation, test, seed):
    positions = np.arange(len(labels))
    n_val = round(len(labels) * validation)
    n_test = round(len(labels) * test)
    n_train = len(labels) - n_val - n_test
    return tuple(np.split(positions, [n_train, n_train + n_val]))
