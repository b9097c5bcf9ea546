# wrong: divides by 255 on reading
# hint: scaled-too
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = table.to_numpy().reshape(-1, side, side) / 255
    return images.astype("float32"), labels
