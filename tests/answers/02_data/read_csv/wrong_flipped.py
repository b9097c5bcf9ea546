# wrong: the first line of pixels at the bottom
# hint: value
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    labels = data.pop("label").to_numpy()
    side = int(np.sqrt(data.shape[1]))
    images = data.to_numpy(dtype=np.uint8).reshape(-1, side, side)
    return images[:, ::-1], labels
