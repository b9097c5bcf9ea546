# right: scikit-learn's StandardScaler: fit on train, transform three times
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler().fit(train)
    return scaler.transform(train), scaler.transform(validation), scaler.transform(test)
