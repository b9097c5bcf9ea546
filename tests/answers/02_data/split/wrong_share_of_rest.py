# wrong: the second share is taken of what is left
# hint: share-of-rest
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(rest, test_size=test, stratify=labels[rest], random_state=seed)
    return train, val, tst
