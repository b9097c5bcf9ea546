# wrong: the csv module gives text, and the labels stay text
# hint: wrong-dtype
import csv

import numpy as np


def read_images(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    labels = np.array([row.pop("label") for row in rows])
    table = np.array([[int(value) for value in row.values()] for row in rows])
    side = int(np.sqrt(table.shape[1]))
    return table.reshape(-1, side, side).astype(np.uint8), labels
