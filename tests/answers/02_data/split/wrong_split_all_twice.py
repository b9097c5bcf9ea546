# wrong: the second split is one of all the examples again
# hint: parts-overlap
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    positions = np.arange(len(labels))
    train, val = train_test_split(
        positions, test_size=validation, stratify=labels, random_state=seed
    )
    train, tst = train_test_split(positions, test_size=test, stratify=labels, random_state=seed + 1)
    return train, val, tst
