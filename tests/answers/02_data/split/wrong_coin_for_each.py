# wrong: a random number for each example decides on its part
# hint: not-stratified
import numpy as np


def stratified_split(labels, validation, test, seed):
    u = np.random.default_rng(seed).random(len(labels))
    val = np.where(u < validation)[0]
    tst = np.where((u >= validation) & (u < validation + test))[0]
    train = np.where(u >= validation + test)[0]
    return train, val, tst
