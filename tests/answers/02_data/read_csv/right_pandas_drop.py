# right: pandas; drop by name, side by a square root
import numpy as np
import pandas as pd


def read_images(path):
    """Return images (n, side, side) and labels (n,)."""
    data = pd.read_csv(path)
    y = np.array(data["label"], dtype="int32")
    x = data.drop(columns="label").values.astype(np.uint8)
    side = int(np.sqrt(x.shape[1]))
    return x.reshape(len(x), side, side), y
