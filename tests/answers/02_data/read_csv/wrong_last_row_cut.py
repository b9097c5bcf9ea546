# wrong: [:-1] meant for the last column, written for the rows
# hint: last-line-lost
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)[:-1]
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side), labels
