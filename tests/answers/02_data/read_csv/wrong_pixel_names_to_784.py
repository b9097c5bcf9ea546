# wrong: asks for the columns pixel1 to pixel784 by name
# hint: fixed-size
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    names = [f"pixel{i}" for i in range(1, 785)]
    images = frame[names].values.reshape(len(frame), 28, 28).astype("uint8")
    return images, frame["label"].values
