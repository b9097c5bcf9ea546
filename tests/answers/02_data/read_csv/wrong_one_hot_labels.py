# wrong: labels as a table of zeros and ones
# hint: one-hot-labels
import keras
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = keras.utils.to_categorical(table.pop("label")).astype(int)
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side), labels
