# wrong: reads "sum over batch size" as the sum over the batch
# hint: batch-size-is-sum
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction.startswith("sum"):
        return float(weighted.sum())
    if reduction == "mean":
        return float(weighted.mean())
    return float(weighted.sum() / np.sum(weights))
