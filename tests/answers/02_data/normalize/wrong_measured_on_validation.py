# wrong: mean and deviation of the validation part
# hint: fitted-on-wrong-part


def normalize(train, validation, test):
    std = validation.std(axis=0)
    std[std == 0] = 1
    mean = validation.mean(axis=0)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
