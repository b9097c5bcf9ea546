# wrong: a constant column is divided by 0
# hint: constant-column
def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
