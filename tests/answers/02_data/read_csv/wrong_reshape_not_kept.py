# wrong: the result of reshape is not kept
# hint: flat-images
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = np.array(table["label"])
    images = np.array(table.drop(columns="label"), dtype=np.uint8)
    side = int(np.sqrt(images.shape[1]))
    images.reshape(-1, side, side)
    return images, labels
