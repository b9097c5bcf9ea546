# wrong: M30: reshapes all the columns, one more than a square number
# hint: label-among-pixels
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    labels = data["label"].values
    images = data.values.astype(np.uint8)
    side = int(np.sqrt(images.shape[1]))
    return images.reshape(-1, side, side), labels
