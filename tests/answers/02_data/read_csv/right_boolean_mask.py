# right: a mask over the column names tells pixels from the label
import numpy as np
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    is_label = np.array(frame.columns == "label")
    values = frame.to_numpy()
    labels = values[:, is_label].ravel()
    images = np.uint8(values[:, ~is_label])
    side = int(np.sqrt(images.shape[-1]))
    return np.reshape(images, (-1, side, side)), labels
