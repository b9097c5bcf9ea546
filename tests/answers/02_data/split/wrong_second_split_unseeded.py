# wrong: random_state in the first split only
# hint: seed-not-kept
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(rest, test_size=test / (1 - validation), stratify=labels[rest])
    return train, val, tst
