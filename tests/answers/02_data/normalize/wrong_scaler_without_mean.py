# wrong: StandardScaler with with_mean=False
# hint: not-centred
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler(with_mean=False).fit(train)
    return tuple(scaler.transform(part) for part in (train, validation, test))
