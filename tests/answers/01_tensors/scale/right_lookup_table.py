# right: a table of the 256 possible values, looked up
import numpy as np


def scale_pixels(images):
    table = np.array([value / 255 for value in range(256)], dtype=np.float32)
    return np.asarray(table[images])
