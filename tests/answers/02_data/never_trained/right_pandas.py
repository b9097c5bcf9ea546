# right: pandas: which classes are missing among the first rows
import math

import pandas as pd


def never_trained(labels, validation_split):
    series = pd.Series(labels)
    n = math.floor(len(series) * (1 - validation_split))
    last = series.iloc[n:].drop_duplicates()
    return sorted(last[~last.isin(series.iloc[:n])].astype(int).tolist())
