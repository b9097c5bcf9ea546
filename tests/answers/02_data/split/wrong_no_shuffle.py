# wrong: train_test_split with shuffle=False: the last ones
# hint: sorted-order-split
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, tst = train_test_split(np.arange(len(labels)), test_size=test, shuffle=False)
    train, val = train_test_split(rest, test_size=validation / (1 - test), shuffle=False)
    return train, val, tst
