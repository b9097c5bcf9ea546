# wrong: multiplies by None where there are no weights
# hint: raises
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weighted = losses * sample_weight
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(sample_weight))
    return float(weighted.mean())
