# wrong: skips the header although pandas has taken it already
# hint: header-is-data
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path).iloc[1:]
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy().astype("uint8").reshape(-1, side, side), labels
