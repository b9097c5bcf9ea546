# wrong: 28 x 28 written into the code, with the number of lines
# hint: fixed-size
import csv

import numpy as np


def read_images(path):
    with open(path) as file:
        rows = list(csv.DictReader(file))
    labels = np.array([int(row.pop("label")) for row in rows])
    images = np.zeros((len(rows), 28, 28), dtype="uint8")
    for i, row in enumerate(rows):
        images[i] = np.array(list(row.values()), dtype=int).reshape(28, 28)
    return images, labels
