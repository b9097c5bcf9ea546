# wrong: float32, as the model will want it later
# hint: not-uint8
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.float32).reshape(-1, side, side), labels
