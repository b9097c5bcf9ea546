# wrong: skiprows=1 makes the first image the header, so there is no column "label"
# hint: header-is-data
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path, skiprows=1)
    labels = table["label"].values
    pixels = table.drop(columns=["label"]).values
    side = int(np.sqrt(pixels.shape[1]))
    return pixels.reshape(-1, side, side).astype(np.uint8), labels
