# right: plain Python lists, split at the commas, cut into rows
import numpy as np


def read_images(path):
    with open(path) as file:
        lines = file.read().split()
    names = lines[0].split(",")
    label_column = names.index("label")
    side = int((len(names) - 1) ** 0.5)
    images, labels = [], []
    for line in lines[1:]:
        values = [int(v) for v in line.split(",")]
        labels.append(values[label_column])
        pixels = values[:label_column] + values[label_column + 1 :]
        images.append([pixels[r * side : (r + 1) * side] for r in range(side)])
    return np.array(images, dtype=np.uint8), np.array(labels, dtype=np.int32)
