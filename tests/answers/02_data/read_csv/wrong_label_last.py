# wrong: takes the last column for the label
# hint: label-is-last-column
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path).to_numpy()
    images, labels = data[:, :-1], data[:, -1]
    side = int(np.sqrt(images.shape[1]))
    return images.reshape(-1, side, side).astype("uint8"), labels
