# wrong: scikit-learn with random_state=0
# hint: seed-ignored
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=0
    )
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels[rest], random_state=0
    )
    return train, val, tst
