# right: np.loadtxt below the header, np.delete of the label's column
import numpy as np


def read_images(path):
    with open(path) as file:
        names = file.readline().strip().split(",")
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=np.int64, ndmin=2)
    column = names.index("label")
    pixels = np.delete(table, column, axis=1).astype(np.uint8)
    side = int(pixels.shape[1] ** 0.5)
    return pixels.reshape(-1, side, side), table[:, column]
