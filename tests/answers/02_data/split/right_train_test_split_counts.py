# right: train_test_split twice with whole numbers as sizes
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    n = len(labels)
    rest, test_part = train_test_split(
        np.arange(n), test_size=round(test * n), stratify=labels, random_state=seed
    )
    train, validation_part = train_test_split(
        rest, test_size=round(validation * n), stratify=labels[rest], random_state=seed
    )
    return train, validation_part, test_part
