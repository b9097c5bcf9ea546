# wrong: the table turned before reshape and turned back the wrong way
# hint: column-after-column
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    y = data.pop("label").values
    side = int(np.sqrt(data.shape[1]))
    x = np.array(data, dtype=np.uint8)
    return np.reshape(x.T, (side, side, -1)).transpose(2, 1, 0), y
