# wrong: the label is found by its name, but the pixels are all columns after the first
# hint: label-is-first-column
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    labels = frame["label"].to_numpy()
    pixels = frame.iloc[:, 1:]
    side = int(pixels.shape[1] ** 0.5)
    return pixels.to_numpy(dtype="uint8").reshape(-1, side, side), labels
