# wrong: sklearn.preprocessing.normalize makes each row one of length 1
# hint: unit-length-rows
from sklearn import preprocessing


def normalize(train, validation, test):
    return tuple(preprocessing.normalize(part) for part in (train, validation, test))
