# wrong: makes the weights shares that sum to 1 before anything else
# hint: weights-normalised
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        weights, divisor = np.ones(len(losses)), len(losses)
    else:
        weights, divisor = sample_weight / np.sum(sample_weight), 1.0
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    return float(weighted.sum() / divisor)
