# wrong: np.average with the weights for every kind of mean
# hint: batch-size-is-sum-of-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    if reduction is None or reduction == "none":
        return losses * weights
    if reduction == "sum":
        return float((losses * weights).sum())
    return float(np.average(losses, weights=weights))
