# right: pandas value_counts
import pandas as pd


def class_weights(labels):
    counts = pd.Series(labels).value_counts().sort_index()
    weights = counts.mean() / counts
    return {int(key): float(value) for key, value in weights.items()}
