# wrong: lists instead of arrays
# hint: wrong-type
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").tolist()
    side = int(np.sqrt(table.shape[1]))
    images = [row.astype(np.uint8).reshape(side, side) for row in table.to_numpy()]
    return images, labels
