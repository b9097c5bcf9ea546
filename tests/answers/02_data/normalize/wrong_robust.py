# wrong: the median, and the range between the quartiles
# hint: median-and-mad
from sklearn.preprocessing import RobustScaler


def normalize(train, validation, test):
    scaler = RobustScaler().fit(train)
    return tuple(scaler.transform(part) for part in (train, validation, test))
