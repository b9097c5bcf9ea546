# wrong: labels of shape (n, 1): a list of names in the brackets keeps the axis
# hint: wrong-shape
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table[["label"]].to_numpy()
    pixels = table.drop(columns="label").to_numpy(dtype=np.uint8)
    side = int(np.sqrt(pixels.shape[1]))
    return pixels.reshape(-1, side, side), labels
