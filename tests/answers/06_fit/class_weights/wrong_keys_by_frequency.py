# wrong: value_counts sorts by frequency, and the places in it become the keys
# hint: keys-by-frequency
import pandas as pd


def class_weights(labels):
    counts = pd.Series(labels).value_counts().to_numpy()
    weights = len(labels) / (len(counts) * counts)
    return {i: float(w) for i, w in enumerate(weights)}
