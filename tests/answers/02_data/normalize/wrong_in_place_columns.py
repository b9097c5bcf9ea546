# wrong: writes column after column into the arguments
# hint: changes-input
def normalize(train, validation, test):
    for j in range(train.shape[1]):
        mean = train[:, j].mean()
        std = train[:, j].std() or 1
        for part in (train, validation, test):
            part[:, j] = (part[:, j] - mean) / std
    return train, validation, test
