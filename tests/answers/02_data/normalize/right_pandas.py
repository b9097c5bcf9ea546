# right: pandas with ddof=0
import pandas as pd


def normalize(train, validation, test):
    frame = pd.DataFrame(train)
    mean, std = frame.mean(), frame.std(ddof=0).replace(0, 1)
    parts = [pd.DataFrame(part) for part in (train, validation, test)]
    return tuple(((part - mean) / std).to_numpy() for part in parts)
