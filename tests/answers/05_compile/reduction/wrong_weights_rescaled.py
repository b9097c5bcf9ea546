# wrong: brings the weights to a mean of 1 before anything else
# hint: weights-rescaled
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.array(sample_weight)
    weights = weights / weights.mean()
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())
