# wrong: int8 ends at 127; bright pixels become negative
# hint: int8-wraps
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy().astype(np.int8).reshape(-1, side, side), labels
