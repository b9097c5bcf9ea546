# right: pandas; the label column is popped, the rest reshaped
import math

import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = math.isqrt(table.shape[1])
    images = table.to_numpy().reshape(-1, side, side).astype("uint8")
    return images, labels
