# wrong: one row of pixels an image, as they stand in the file
# hint: flat-images
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    return table.to_numpy().astype("uint8"), labels
