# wrong: divides the sum by n as well
# hint: sum-is-mean
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    divisor = np.sum(weights) if reduction == "mean_with_sample_weight" else len(losses)
    return float(weighted.sum() / divisor)
