# wrong: M30: keeps the label as a pixel and drops what is too much at the end
# hint: label-among-pixels
import math

import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table["label"].to_numpy()
    side = math.isqrt(table.shape[1])
    pixels = table.to_numpy()[:, : side * side]
    return pixels.reshape(-1, side, side).astype("uint8"), labels
