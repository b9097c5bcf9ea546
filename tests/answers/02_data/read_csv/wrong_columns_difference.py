# wrong: columns.difference gives the names back in the order of text
# hint: sorted-by-name
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    pixels = frame[frame.columns.difference(["label"])]
    side = int(pixels.shape[1] ** 0.5)
    images = pixels.to_numpy().astype("uint8").reshape(len(frame), side, side)
    return images, frame["label"].to_numpy()
