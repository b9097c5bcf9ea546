# wrong: takes column 0 for the label, whatever its name
# hint: label-is-first-column
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path).values
    labels = data[:, 0]
    side = int(np.sqrt(data.shape[1] - 1))
    images = data[:, 1:].reshape(-1, side, side).astype(np.uint8)
    return images, labels
