# wrong: sums the losses, sums the weights, and multiplies the two sums
# hint: weights-after-the-sum
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    factor = 1.0 if sample_weight is None else float(np.sum(sample_weight))
    if reduction in (None, "none"):
        return losses * (1.0 if sample_weight is None else sample_weight)
    total = float(np.sum(losses)) * factor
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight" and sample_weight is not None:
        return total / factor
    return total / len(losses)
