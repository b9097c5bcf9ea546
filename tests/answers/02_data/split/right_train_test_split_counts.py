# right: scikit-learn twice with whole numbers; first validation and test together
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    n_validation = round(len(labels) * validation)
    n_test = round(len(labels) * test)
    train, both = train_test_split(
        np.arange(len(labels)),
        test_size=n_validation + n_test,
        stratify=labels,
        random_state=seed,
    )
    val, tst = train_test_split(
        both, test_size=n_test, stratify=labels[both], random_state=seed + 1
    )
    return train, val, tst
