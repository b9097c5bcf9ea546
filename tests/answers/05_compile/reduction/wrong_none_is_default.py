# wrong: takes "none" and None for the default, the mean over the batch
# hint: none-reduced
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    total = float(np.sum(losses * weights))
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight":
        return total / float(np.sum(weights))
    return total / len(losses)
