# wrong: knows the word "none" but not None, which falls through to the end
# hint: none-object-forgotten
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction in ("sum_over_batch_size", "mean"):
        return float(weighted.mean())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(weights))
