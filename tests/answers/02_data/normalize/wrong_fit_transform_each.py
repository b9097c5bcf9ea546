# wrong: fit_transform for every part
# hint: fitted-on-each-part
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler()
    train = scaler.fit_transform(train)
    validation = scaler.fit_transform(validation)
    test = scaler.fit_transform(test)
    return train, validation, test
