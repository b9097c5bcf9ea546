# wrong: first test, then validation as a share of what is left
# hint: share-of-rest
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, tst = train_test_split(
        np.arange(len(labels)), test_size=test, stratify=labels, random_state=seed
    )
    train, val = train_test_split(
        rest, test_size=validation, stratify=labels[rest], random_state=seed
    )
    return train, val, tst
