# right: pandas with filter on the word pixel
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    pixels = frame.filter(like="pixel")
    side = round(len(pixels.columns) ** 0.5)
    images = pixels.to_numpy(dtype="uint8").reshape((len(frame), side, side))
    return images, frame.label.to_numpy()
