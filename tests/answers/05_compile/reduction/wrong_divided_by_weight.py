# wrong: divides each loss by its weight (where it has one)
# hint: divided-by-weight
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses / np.where(weights > 0, weights, 1.0)
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())
