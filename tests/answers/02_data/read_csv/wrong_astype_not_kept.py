# wrong: the result of astype is not kept
# hint: not-uint8
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").values
    images = table.values
    images.astype(np.uint8)
    side = int(np.sqrt(images.shape[1]))
    return images.reshape(-1, side, side), labels
