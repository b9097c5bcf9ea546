# wrong: (train, test, validation)
# hint: parts-swapped
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler().fit(train)
    return scaler.transform(train), scaler.transform(test), scaler.transform(validation)
