# wrong: M30: the whole line is taken for the image and cut to size
# hint: label-among-pixels
import csv

import numpy as np


def read_images(path):
    images, labels = [], []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            labels.append(int(row["label"]))
            values = np.array(list(row.values()), dtype=int)
            side = int(np.sqrt(len(values)))
            images.append(values[: side**2].reshape(side, side))
    return np.array(images, dtype=np.uint8), np.array(labels)
