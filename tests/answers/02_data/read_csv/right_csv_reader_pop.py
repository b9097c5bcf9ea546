# right: the csv module, the label popped out of each list
import csv
import math

import numpy as np


def read_images(path):
    with open(path) as file:
        header, *rows = csv.reader(file)
    where = header.index("label")
    labels = [int(row.pop(where)) for row in rows]
    side = math.isqrt(len(header) - 1)
    images = np.array(rows).astype(int).astype(np.uint8)
    return images.reshape(-1, side, side), np.array(labels)
