# wrong: leaves the int64 of pandas
# hint: not-uint8
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy().reshape(-1, side, side), labels
