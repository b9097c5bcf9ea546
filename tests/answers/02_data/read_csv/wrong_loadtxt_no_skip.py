# wrong: np.loadtxt meets the names of the columns and stops
# hint: header-is-data
import numpy as np


def read_images(path):
    table = np.loadtxt(path, delimiter=",")
    side = int(np.sqrt(table.shape[1] - 1))
    images = table[:, 1:].reshape(-1, side, side).astype(np.uint8)
    return images, table[:, 0].astype(int)
