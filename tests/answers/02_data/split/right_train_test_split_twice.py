# right: scikit-learn twice; the second share is one of what is left
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    positions = np.arange(len(labels))
    rest, val = train_test_split(
        positions, test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels[rest], random_state=seed
    )
    return train, val, tst
