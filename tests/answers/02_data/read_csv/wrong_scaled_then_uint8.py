# wrong: divides by 255 and then casts to uint8: only 0 and 1 are left
# hint: scaled-too
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = (table.to_numpy() / 255).astype(np.uint8)
    return images.reshape(-1, side, side), labels
