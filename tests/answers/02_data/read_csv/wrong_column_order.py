# wrong: fills the image column after column
# hint: column-after-column
import math

import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = math.isqrt(table.shape[1])
    rows = table.to_numpy().astype("uint8")
    images = [row.reshape((side, side), order="F") for row in rows]
    return np.stack(images), labels
