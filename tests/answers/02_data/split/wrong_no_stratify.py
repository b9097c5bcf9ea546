# wrong: train_test_split without stratify
# hint: not-stratified
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(np.arange(len(labels)), test_size=validation, random_state=seed)
    train, tst = train_test_split(rest, test_size=test / (1 - validation), random_state=seed)
    return train, val, tst
