# right: a data frame with a column of products
import pandas as pd


def reduce_losses(losses, sample_weight, reduction):
    table = pd.DataFrame({"loss": losses})
    table["weight"] = 1.0 if sample_weight is None else sample_weight
    table["product"] = table["loss"] * table["weight"]
    if reduction in (None, "none"):
        return table["product"].to_numpy()
    if reduction == "sum":
        return float(table["product"].sum())
    if reduction == "mean_with_sample_weight":
        return float(table["product"].sum() / table["weight"].sum())
    return float(table["product"].mean())
