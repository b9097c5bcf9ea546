# wrong: puts the products into an array of the dtype of the weights; whole numbers cut decimals off
# hint: value
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        sample_weight = np.ones(len(losses))
    weighted = np.zeros_like(sample_weight)
    for i in range(len(losses)):
        weighted[i] = losses[i] * sample_weight[i]
    if reduction in ("none", None):
        return weighted.astype(float)
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / sample_weight.sum())
    return float(weighted.sum() / len(losses))
