# wrong: stratify in the first split and not in the second
# hint: not-stratified
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, tst = train_test_split(
        np.arange(len(labels)), test_size=test, stratify=labels, random_state=seed
    )
    train, val = train_test_split(rest, test_size=validation / (1 - test), random_state=seed)
    return train, val, tst
