# wrong: counts the weights that are not zero
# hint: divides-by-nonzero
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.sum() / np.count_nonzero(weights))
