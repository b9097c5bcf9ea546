# wrong: the second split counts in what is left, not in all
# hint: labels-not-positions
from sklearn.model_selection import StratifiedShuffleSplit


def stratified_split(labels, validation, test, seed):
    n = len(labels)
    first = StratifiedShuffleSplit(1, test_size=round(n * test), random_state=seed)
    rest, tst = next(first.split(labels, labels))
    second = StratifiedShuffleSplit(1, test_size=round(n * validation), random_state=seed)
    train, val = next(second.split(rest, labels[rest]))
    return train, val, tst
