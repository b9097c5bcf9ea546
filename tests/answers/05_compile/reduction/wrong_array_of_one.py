# wrong: an array of one number instead of a number
# hint: wrong-shape
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return weighted.sum(keepdims=True)
    if reduction == "mean_with_sample_weight":
        return weighted.sum(keepdims=True) / weights.sum()
    return weighted.mean(keepdims=True)
