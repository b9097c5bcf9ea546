# wrong: sorts the names of the columns as text
# hint: sorted-by-name
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    names = sorted(name for name in table.columns if name != "label")
    side = int(np.sqrt(len(names)))
    images = table[names].to_numpy(dtype=np.uint8).reshape(-1, side, side)
    return images, table["label"].to_numpy()
