# wrong: reads a file of its own instead of the one that is asked for
# hint: raises
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv("fashion-mnist_train.csv")
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side), labels
