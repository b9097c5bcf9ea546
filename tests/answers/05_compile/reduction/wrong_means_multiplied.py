# wrong: reduces the losses first and multiplies by the mean of the weights
# hint: weights-after-the-sum
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    if reduction is None or reduction == "none":
        return losses * weights
    if reduction == "sum":
        return float(losses.sum() * weights.mean())
    if reduction == "mean_with_sample_weight":
        return float(losses.mean())
    return float(losses.mean() * weights.mean())
