# right: StratifiedShuffleSplit of scikit-learn, positions of positions
import numpy as np
from sklearn.model_selection import StratifiedShuffleSplit


def stratified_split(labels, validation, test, seed):
    n = len(labels)
    first = StratifiedShuffleSplit(1, test_size=round(n * test), random_state=seed)
    rest, tst = next(first.split(np.zeros((n, 1)), labels))
    second = StratifiedShuffleSplit(1, test_size=round(n * validation), random_state=seed)
    inner_train, inner_val = next(second.split(np.zeros((len(rest), 1)), labels[rest]))
    return rest[inner_train], rest[inner_val], tst
