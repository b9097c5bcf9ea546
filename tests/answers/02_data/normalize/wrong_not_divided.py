# wrong: only shifted
# hint: not-divided
def normalize(train, validation, test):
    mean = train.mean(axis=0)
    return train - mean, validation - mean, test - mean
