# wrong: reads the header by hand and then skips one line more
# hint: header-is-data
import csv

import numpy as np


def read_images(path):
    with open(path, newline="") as file:
        reader = csv.reader(file)
        names = next(reader)
        next(reader)
        where = names.index("label")
        rows = [[int(value) for value in row] for row in reader]
    table = np.array(rows, dtype=int).reshape(-1, len(names))
    side = int(np.sqrt(len(names) - 1))
    images = np.delete(table, where, axis=1).reshape(-1, side, side)
    return images.astype(np.uint8), table[:, where]
