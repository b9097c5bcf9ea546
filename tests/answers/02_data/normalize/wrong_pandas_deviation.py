# wrong: std() of pandas divides by n - 1
# hint: sample-deviation
import pandas as pd


def normalize(train, validation, test):
    frame = pd.DataFrame(train)
    mean, std = frame.mean(), frame.std().replace(0, 1)
    parts = [pd.DataFrame(part) for part in (train, validation, test)]
    return tuple(((part - mean) / std).to_numpy() for part in parts)
