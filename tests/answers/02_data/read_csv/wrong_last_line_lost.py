# wrong: the loop ends one line too early
# hint: last-line-lost
import numpy as np


def read_images(path):
    with open(path) as file:
        lines = file.read().splitlines()
    names = lines[0].split(",")
    where = names.index("label")
    side = int(np.sqrt(len(names) - 1))
    images, labels = [], []
    for i in range(1, len(lines) - 1):
        values = [int(value) for value in lines[i].split(",")]
        labels.append(values.pop(where))
        images.append(values)
    images = np.array(images, dtype=np.uint8).reshape(-1, side, side)
    return images, np.array(labels, dtype=int)
