# wrong: means by column, but one deviation for all
# hint: one-mean-for-all-columns
def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std()
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
