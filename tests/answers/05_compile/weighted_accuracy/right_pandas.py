# right: a table with a column of hits
import pandas as pd


def weighted_accuracy(labels, predicted, sample_weight):
    table = pd.DataFrame({"label": labels, "predicted": predicted, "weight": sample_weight})
    table["hit"] = (table["label"] == table["predicted"]).astype(float)
    weighted = (table["hit"] * table["weight"]).sum() / table["weight"].sum()
    return (float(table["hit"].mean()), float(weighted))
