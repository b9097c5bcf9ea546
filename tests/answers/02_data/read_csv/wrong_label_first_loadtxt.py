# wrong: np.loadtxt without a look at the names; label = column 0
# hint: label-is-first-column
import math

import numpy as np


def read_images(path):
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=int, ndmin=2)
    side = math.isqrt(table.shape[1])
    images = table[:, 1:].astype("uint8").reshape(len(table), side, side)
    return images, table[:, 0]
