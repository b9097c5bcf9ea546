# wrong: scikit-learn without random_state: another split each time
# hint: seed-not-kept
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(np.arange(len(labels)), test_size=validation, stratify=labels)
    train, tst = train_test_split(rest, test_size=test / (1 - validation), stratify=labels[rest])
    return train, val, tst
