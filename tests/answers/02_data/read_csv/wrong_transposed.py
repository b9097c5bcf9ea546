# wrong: exchanges rows and columns of every image
# hint: column-after-column
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    y = data["label"].values
    x = data.drop("label", axis=1).values
    side = int(np.sqrt(x.shape[1]))
    x = x.reshape(-1, side, side).transpose(0, 2, 1)
    return x.astype(np.uint8), y
