# wrong: the two parts of the table as they are
# hint: wrong-type
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    return table.drop(columns="label"), table["label"]
