# wrong: np.loadtxt gives one axis only when the file has one image
# hint: one-image-squeezed
import numpy as np


def read_images(path):
    with open(path) as file:
        where = file.readline().strip().split(",").index("label")
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=int)
    pixels = np.delete(table, where, axis=1)
    side = int(np.sqrt(pixels.shape[1]))
    return pixels.reshape(-1, side, side).astype(np.uint8), table[:, where]
