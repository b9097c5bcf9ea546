# wrong: scikit-learn's MinMaxScaler
# hint: min-max
from sklearn.preprocessing import MinMaxScaler


def normalize(train, validation, test):
    scaler = MinMaxScaler().fit(train)
    return tuple(scaler.transform(part) for part in (train, validation, test))
