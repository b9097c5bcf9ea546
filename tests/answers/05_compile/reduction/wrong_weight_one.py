# wrong: no weights become the number 1, whose sum is 1 and not n
# hint: no-weights-sum-to-one
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = 1.0 if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(np.sum(weighted))
    if reduction == "mean_with_sample_weight":
        return float(np.sum(weighted) / np.sum(weights))
    return float(np.sum(weighted) / len(losses))
