# wrong: None as the reduction means "nothing said", so the mean
# hint: none-object-forgotten
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    reduction = reduction or "sum_over_batch_size"
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(weights))
    return float(weighted.mean())
