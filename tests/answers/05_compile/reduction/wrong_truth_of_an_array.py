# wrong: asks whether an array is true
# hint: raises
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = sample_weight if sample_weight else np.ones(len(losses))
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(weights))
    return float(weighted.mean())
