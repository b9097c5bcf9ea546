# wrong: the two kinds of mean exchanged
# hint: words-swapped
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "sum_over_batch_size":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())
