# wrong: three pandas tables
# hint: wrong-type
import pandas as pd


def normalize(train, validation, test):
    train, validation, test = (pd.DataFrame(part) for part in (train, validation, test))
    mean, std = train.mean(), train.std(ddof=0).replace(0, 1)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
