# wrong: 28 x 28 written into the code
# hint: fixed-size
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    return table.to_numpy().reshape(-1, 28, 28).astype("uint8"), labels
