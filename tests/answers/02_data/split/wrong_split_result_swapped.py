# wrong: the pair of the second train_test_split read the other way round
# hint: parts-swapped
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(
        np.arange(len(labels)), test_size=validation, stratify=labels, random_state=seed
    )
    tst, train = train_test_split(
        rest, test_size=test / (1 - validation), stratify=labels[rest], random_state=seed
    )
    return train, val, tst
