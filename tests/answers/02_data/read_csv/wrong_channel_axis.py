# wrong: an axis for the colours is added
# hint: channel-axis-added
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side, 1), labels
