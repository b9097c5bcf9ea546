# wrong: losses as a column times weights as a row: n times n products
# hint: outer-product
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    if reduction is None or reduction == "none":
        return losses * weights
    products = losses.reshape(-1, 1) * weights
    if reduction == "sum":
        return float(products.sum())
    if reduction == "mean_with_sample_weight":
        return float(products.sum() / weights.sum())
    return float(products.sum() / len(losses))
